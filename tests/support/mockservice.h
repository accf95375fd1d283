// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

#include <algorithm>

namespace Rollcall {

/// A service that python3-dbusmock plays on a bus from with-bus. Every method called there is noted.
class MockService : public QObject
{
    Q_OBJECT
public:
    struct Object {
        QString path;
        QString interface;
    };
    struct Call {
        QString method;
        QVariantList arguments;
    };

    MockService(const QDBusConnection &bus, QString name, Object main)
        : m_bus(bus)
        , m_name(std::move(name))
        , m_main(std::move(main))
    {
        using namespace Qt::StringLiterals;
        // clang-format off
        m_bus.connect({}, m_main.path, Mock, u"MethodCalled"_s, this, SLOT(takeCall(QString,QVariantList)));
        // clang-format on
    }
    ~MockService() override { stop(); }

    [[nodiscard]] bool isThere() const { return m_bus.interface()->isServiceRegistered(m_name); }

    /// With a template of dbusmock, or with what add() has given it. False: it does not run.
    [[nodiscard]] bool start(const QString &pattern = {})
    {
        using namespace Qt::StringLiterals;
        constexpr int Patience = 30'000; // ms, until python has started
        QStringList arguments{u"-m"_s, u"dbusmock"_s,
            m_bus.name() == QDBusConnection::systemBus().name() ? u"--system"_s : u"--session"_s,
            u"--template"_s};
        if (pattern.isEmpty())
            arguments += {QStringLiteral(TEST_SUPPORT "/mocked.py"), u"--parameters"_s, parameters()};
        else
            arguments += pattern;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"MOCK_NAME"_s, m_name);
        environment.insert(u"MOCK_PATH"_s, m_main.path);
        environment.insert(u"MOCK_INTERFACE"_s, m_main.interface);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.start(u"/usr/bin/python3"_s, arguments);
        return QTest::qWaitFor(
                   [this] { return isThere() || m_process.state() == QProcess::NotRunning; }, Patience)
            && isThere();
    }

    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
        (void)QTest::qWaitFor([this] { return !isThere(); });
    }

    /// A method of the main object: what it takes and gives, and what it does, in Python. Also before
    /// start().
    void add(const QString &method, const QString &takes, const QString &gives, const QString &code)
    {
        if (m_process.state() == QProcess::Running)
            tell(m_main.path, QStringLiteral("AddMethod"), {m_main.interface, method, takes, gives, code});
        else
            m_methods += QJsonArray{method, takes, gives, code};
    }
    /// Has this name, too; before start().
    void addName(const QString &name) { m_furtherNames += name; }
    /// Says something to everybody; it has arrived here when this returns.
    void say(const Object &object, const QString &signal, const QString &types, const QVariantList &arguments)
    {
        tell(object.path, QStringLiteral("EmitSignal"), {object.interface, signal, types, arguments});
        QTest::qWait(1);
    }
    void say(const QString &signal, const QString &types, const QVariantList &arguments)
    {
        say(m_main, signal, types, arguments);
    }
    /// A convenience method of the mock; waits for the answer.
    QVariantList tell(const QString &path, const QString &method, const QVariantList &arguments)
    {
        return ask({path, Mock}, method, arguments);
    }
    QVariantList ask(const Object &object, const QString &method, const QVariantList &arguments)
    {
        auto message = QDBusMessage::createMethodCall(m_name, object.path, object.interface, method);
        message.setArguments(arguments);
        const QDBusMessage answer = m_bus.call(message);
        if (answer.type() != QDBusMessage::ReplyMessage)
            qWarning() << "the mock:" << answer.errorName() << answer.errorMessage();
        return answer.arguments();
    }
    /// What it was asked before has been answered, and what followed from that, too.
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            tell(m_main.path, QStringLiteral("GetCalls"), {});
            QTest::qWait(1);
        }
    }

    QList<Call> calls;
    [[nodiscard]] qsizetype count(const QString &method) const
    {
        return std::ranges::count(calls, method, &Call::method);
    }

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): moc wants it
public Q_SLOTS:
    void takeCall(const QString &method, const QVariantList &arguments) { calls += {method, arguments}; }

private:
    static constexpr auto Mock = QLatin1StringView("org.freedesktop.DBus.Mock");

    [[nodiscard]] QString parameters() const
    {
        const QJsonObject object{{QStringLiteral("methods"), m_methods},
            {QStringLiteral("names"), QJsonArray::fromStringList(m_furtherNames)}};
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }

    QDBusConnection m_bus;
    QString m_name;
    Object m_main;
    QJsonArray m_methods;
    QStringList m_furtherNames;
    QProcess m_process;
};

} // namespace Rollcall
