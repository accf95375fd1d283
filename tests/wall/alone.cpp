// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is made of the wall's target and of nothing else: whatever it brings in is in here.
int main()
{
    return 0;
}
