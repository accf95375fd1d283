// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before a program (LD_PRELOAD), lets a test move the program's time: TIMESHIFT names a file of three
// 64-bit numbers of seconds, which may change at any time. All clocks go by the first; by the second, too,
// those that go on while a machine sleeps; by the third only the clock on the wall. What waits in the kernel
// is not woken by it.
#include <cstdint>
#include <cstdlib>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

namespace {

struct Shift {
    volatile int64_t passed, slept, set;
};

const Shift *shift()
{
    static const Shift *const shared = [] {
        const char *path = std::getenv("TIMESHIFT");
        const int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
        void *memory = file < 0 ? MAP_FAILED : mmap(nullptr, sizeof(Shift), PROT_READ, MAP_SHARED, file, 0);
        if (file >= 0)
            close(file);
        return memory == MAP_FAILED ? nullptr : static_cast<const Shift *>(memory);
    }();
    return shared;
}

int64_t secondsOf(clockid_t clock)
{
    const Shift *by = shift();
    if (!by)
        return 0;
    switch (clock) {
    case CLOCK_REALTIME:
    case CLOCK_REALTIME_COARSE:
        return by->passed + by->slept + by->set;
    case CLOCK_BOOTTIME:
        return by->passed + by->slept;
    case CLOCK_MONOTONIC:
    case CLOCK_MONOTONIC_COARSE:
    case CLOCK_MONOTONIC_RAW:
        return by->passed;
    default:
        return 0;
    }
}

} // namespace

// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name)
extern "C" {

int clock_gettime(clockid_t clock, struct timespec *time) noexcept
{
    const long result = syscall(SYS_clock_gettime, clock, time);
    if (result == 0)
        time->tv_sec += secondsOf(clock);
    return int(result);
}

int gettimeofday(struct timeval *time, void *) noexcept
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    *time = {now.tv_sec, now.tv_nsec / 1000};
    return 0;
}

time_t time(time_t *into) noexcept
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (into)
        *into = now.tv_sec;
    return now.tv_sec;
}
}
// NOLINTEND(readability-inconsistent-declaration-parameter-name)
