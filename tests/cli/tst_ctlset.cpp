// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const QString putRoute = u"PUT /api/v1/User/{id}/UserPresenceStatus"_s;

} // namespace

class TestCtlSet final : public QObject
{
    Q_OBJECT

    SimProcess m_sim;
    Ctl m_ctl;
    int m_me = 0;
    QList<int> m_others;

    [[nodiscard]] Ran set(int id, const char *rest, const QStringList &more = {}) const
    {
        return m_ctl.run(QStringList{u"set"_s, QString::number(id)} + words(rest) + more);
    }
    [[nodiscard]] QString message(int id) const { return m_sim.presence(id).value(u"Message"_s).toString(); }
    [[nodiscard]] QString status(int id) const { return m_sim.presence(id).value(u"Status"_s).toString(); }
    void reset(int id, const QString &message = {}) const
    {
        m_sim.setPresence(id, u"StatusNormal"_s, message);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_sim.start());
        m_ctl.connectTo(m_sim.url());
        m_me = m_ctl.run(words("whoami --json")).object().value(u"associateId"_s).toInt();
        for (const QJsonValue entry : m_ctl.run(words("list --status present --json")).array()) {
            if (const int id = entry.toObject().value(u"associateId"_s).toInt(); id != m_me)
                m_others += id;
        }
        QVERIFY(m_others.size() > 5);
    }

    void init() { m_sim.resetStats(); }

    void absentWithMessageAndTime()
    {
        const int id = m_others.at(0);
        const Ran ran = set(id, "--absent --message Lunch --json --until", {u"2031-07-08 09:30"_s});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(status(id), u"StatusNotAvailable"_s);
        QCOMPARE(message(id), u"Lunch, back 2031-07-08 09:30"_s);
        const QJsonObject result = ran.array().at(0).toObject();
        QCOMPARE(result.keys(),
            (QStringList{u"after"_s, u"associateId"_s, u"before"_s, u"error"_s, u"outcome"_s}));
        QCOMPARE(result.value(u"outcome"_s).toString(), u"changed"_s);
        QVERIFY(result.value(u"error"_s).isNull());
        QCOMPARE(result.value(u"before"_s).toObject().value(u"status"_s).toString(), u"StatusNormal"_s);
        QCOMPARE(result.value(u"after"_s).toObject().value(u"message"_s).toString(), message(id));
        QCOMPARE(m_sim.requests(putRoute), 1);
        QCOMPARE(m_sim.stats().value(u"total"_s).toInt(), 3); // read, write, read

        QVERIFY(set(id, "--absent --keep-message").out.contains("already"));
        QCOMPARE(message(id), u"Lunch, back 2031-07-08 09:30"_s);
        const Ran back = set(id, "--present");
        QCOMPARE(back.code, 0);
        QVERIFY(back.out.contains("Present"));
        QCOMPARE(message(id), QString());
    }

    void expectation()
    {
        const int id = m_others.at(1);
        const Ran ran = set(id, "--absent --expect absent --json");
        QCOMPARE(ran.code, 7);
        QCOMPARE(ran.array().at(0).toObject().value(u"outcome"_s).toString(), u"conflict"_s);
        QCOMPARE(set(id, "--present --expect absent").code, 7); // nothing to do, yet not as expected
        QCOMPARE(m_sim.requests(putRoute), 0);
        QCOMPARE(set(id, "--absent --expect present").code, 0);
        reset(id);
    }

    void changedBetweenWriteAndRead()
    {
        // The server stores the write; another program changes it back at once, before it is read again.
        const int id = m_others.at(2);
        m_sim.setFaults({{u"latency"_s, u"400"_s}});
        QProcess process;
        m_ctl.start(process, {u"set"_s, QString::number(id), u"--absent"_s});
        for (int i = 0; i < 400 && status(id) != u"StatusNotAvailable"_s; ++i)
            QTest::qWait(10);
        reset(id);
        const bool isEnded = process.waitForFinished();
        m_sim.setFaults({{u"latency"_s, u"0"_s}});
        QVERIFY(isEnded);
        QCOMPARE(process.exitCode(), 7);
        QVERIFY(process.readAllStandardError().contains("meanwhile"));
    }

    void lostAnswerIsWrittenOnce()
    {
        const int id = m_others.at(3);
        m_sim.setFaults({{u"apply-then-drop"_s, 100}});
        const Ran ran = set(id, "--absent --message once");
        m_sim.setFaults({{u"apply-then-drop"_s, 0}});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(m_sim.requests(putRoute), 1);
        QCOMPARE(message(id), u"once"_s);
        reset(id);
    }

    void anotherTextStored()
    {
        const int id = m_others.at(4);
        m_sim.setFaults({{u"message-rewrite"_s, u"5"_s}});
        const Ran ran = set(id, "--absent --message abcdefgh");
        m_sim.setFaults({{u"message-rewrite"_s, u""_s}});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.err.contains("abcde"), ran.err.constData());
        reset(id);
    }

    void messageOf255AndOddLetters()
    {
        const int id = m_others.at(5);
        const QString longest(255, u'å');
        QCOMPARE(set(id, "--absent --message", {longest}).code, 0);
        QCOMPARE(message(id), longest);
        const QString odd = u"<b>שלום</b> & \U0001F600"_s;
        QCOMPARE(set(id, "--absent --message", {odd}).code, 0);
        QCOMPARE(message(id), odd);
        reset(id);
    }

    void severalAtOnce()
    {
        const QStringList ids{
            QString::number(m_others.at(0)), QString::number(m_others.at(1)), u"2147483647"_s};
        const Ran ran = m_ctl.run(QStringList{u"set"_s} + ids + words("--absent --json"));
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.array().size(), 3);
        QVERIFY(ran.err.contains("2147483647"));
        QCOMPARE(m_ctl.run(QStringList{u"set"_s} + ids.mid(0, 2) + words("--present")).code, 0);
    }

    void refusedForOthersStopsAndSaysSo()
    {
        m_sim.setFaults({{u"read-only-others"_s, true}});
        QStringList ids;
        for (const int id : m_others)
            ids += QString::number(id);
        const Ran others = m_ctl.run(QStringList{u"set"_s} + ids + words("--absent"));
        const int writes = m_sim.requests(putRoute);
        const int self = set(m_me, "--absent").code;
        m_sim.setFaults({{u"read-only-others"_s, false}});
        QCOMPARE(others.code, 4);
        QVERIFY(writes <= 4);
        for (const QString &id : std::as_const(ids))
            QVERIFY(others.err.contains(id.toUtf8() + ": "));
        QCOMPARE(self, 0);
    }
};

QTEST_GUILESS_MAIN(TestCtlSet)
#include "tst_ctlset.moc"
