// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/ui/journey.h"

#include "core/store/drafts.h"

#include <QJsonDocument>

#include <algorithm>
#include <catch2/catch.hpp>

namespace dhara::test {
namespace {

bool isRightToLeft(const Way &way)
{
    return QLocale(s(way.language)).textDirection() == Qt::RightToLeft;
}

QString firstName(const Way &way)
{
    return isRightToLeft(way) ? s("فاطمة") : s("Fulki");
}

QString lastName(const Way &way)
{
    return isRightToLeft(way) ? s("الحسن") : s("Example");
}

} // namespace

Journey::Journey(const Way &way) : m_way(way), m_server(demoBundle())
{
    m_photo = makePhoto(m_folder.filePath(s("card.png")), 900, 600);
    open();
    m_user->preferences().setLanguage(s(way.language));
}

void Journey::open()
{
    m_user = std::make_unique<User>(m_folder.filePath(s("profile")), m_way.size, m_way.hand);
}

QString Journey::fullName() const
{
    return firstName(m_way) + QLatin1Char(' ') + lastName(m_way);
}

QString Journey::say(const char *english)
{
    return m_user->backend().organisation()->translated(s(english), QLocale().name());
}

QString Journey::strip(const char *property)
{
    return m_user->see(s("strip"))->property(property).toString();
}

Uuid Journey::subject()
{
    return m_user->workplace()->property("subject").toString();
}

void Journey::signIn()
{
    look();
    bool isFirstSyncSeen = false;
    const auto watching = QObject::connect(&m_user->window(), &QQuickWindow::frameSwapped, &m_user->window(), [&] {
        isFirstSyncSeen = isFirstSyncSeen || m_user->sees(s("firstSyncFlick"));
    });
    m_user->signIn(m_server);
    QObject::disconnect(watching);
    CHECK(isFirstSyncSeen);
    m_user->waitUntil("Home counts", [&] { return m_user->sees(s("number-overdue")); });
    m_user->waitUntil("no run is under way", [&] { return !m_user->backend().progress().isRunning; });
    look();
}

void Journey::find(const QString &letters, const QString &name)
{
    if (m_way.hand == Hand::Keys)
        m_user->key(Qt::Key_Slash);
    else
        m_user->press(s("nav-find"));
    m_user->type(s("search"), letters);
    const QQuickItem *hits = m_user->see(s("hits"));
    m_user->waitUntil("those of that name are listed", [&] { // who was opened last stood there before
        const auto rows = m_user->all(
            [&](const QQuickItem &item) { return item.inherits("QQuickItemDelegate") && hits->isAncestorOf(&item); });
        return !rows.isEmpty() && std::all_of(rows.begin(), rows.end(), [&](const QQuickItem *row) {
            return row->property("title").toString().contains(letters, Qt::CaseInsensitive);
        });
    });
    look();
    m_user->press(m_user->row(s("hits"), name));
    m_user->waitUntil("the person is shown", [&] {
        return m_user->sees(s("subjectName")) && m_user->see(s("subjectName"))->property("text").toString() == name;
    });
    look();
}

void Journey::registerPerson()
{
    m_user->press(s("nav-register"));
    look();
    m_user->press(QLatin1String("type-") + say("Person"));
    m_user->answer(s("firstName"), firstName(m_way));
    m_user->answer(s("lastName"), lastName(m_way));
    m_user->answer(s("dateOfBirth"), s("1990-01-31"));
    m_user->choose(s("genderUUID"), say("Female"));
    QQuickItem *village = m_user->question(s("addressLevelUUID"));
    const QString first = village->property("options").toList().first().toMap().value(s("text")).toString();
    if (village->property("kind").toString() == s("list"))
        m_user->type(m_user->see(s("filter"), village), first.left(4));
    m_user->choose(s("addressLevelUUID"), first);
    look();
    turnTo("Schooling");
    m_user->choose(say("Schooling"), say("Up to class 5"));
    m_user->choose(say("Long illnesses"), say("None"));
    m_user->addPhoto(say("Photo of the identity card"), m_photo);
    look();
    save();
    m_user->waitUntil("the new person is shown", [&] {
        return m_user->sees(s("subjectName"))
            && m_user->see(s("subjectName"))->property("text").toString() == fullName();
    });
    look();
}

void Journey::enrol()
{
    const auto organisation = m_user->backend().organisation();
    const auto person = kept<Subject>(*m_user, RecordKind::Subject, subject());
    const auto programmes = organisation->programmesOf(person.subjectType);
    REQUIRE(programmes.size() == 1);
    m_user->press(s("newVisit"));
    m_user->press(offered("enrol", programmes.first()->uuid));
    m_user->answer(say("Last monthly period"), QDate::currentDate().addDays(-60).toString(Qt::ISODate));
    m_user->answer(say("Earlier pregnancies"), s("1"));
    m_user->choose(say("Trouble in earlier pregnancies"), say("None"));
    look();
    turnTo("Name of the person to call");
    m_user->answer(say("Name of the person to call"), firstName(m_way));
    m_user->answer(say("Phone of the person to call"), s("9876543210"));
    look();
    save();
    m_user->press(s("tab-programmes"));
    m_user->waitUntil("the page knows of the programme", [&] {
        const auto are
            = [&](const std::function<bool(const QQuickItem &)> &isIt) { return !m_user->all(isIt).isEmpty(); };
        return are([&](const QQuickItem &item) { return item.property("text").toString() == say("Mother care"); })
            && !are([](const QQuickItem &item) { return item.objectName().startsWith(s("enrol-")); });
    });
    look();
}

void Journey::beginVisit()
{
    const auto organisation = m_user->backend().organisation();
    const auto person = kept<Subject>(*m_user, RecordKind::Subject, subject());
    Uuid general;
    for (const EncounterType *type : organisation->encounterTypesOf(person.subjectType))
        general = type->name == s("General visit") ? type->uuid : general;
    m_user->press(s("newVisit"));
    m_user->press(offered("visit", general));
    turnTo("Reason for the visit");
    m_user->choose(say("Reason for the visit"), say("Feels ill"));
    turnTo("Complaints");
    m_user->choose(say("Complaints"), say("Fever"));
    m_user->choose(say("Complaints"), say("Cough"));
    look();
    turnTo("Sent to the health centre");
    m_user->choose(say("Sent to the health centre"), say("Yes"));
    look();
}

void Journey::restartInForm()
{
    const Uuid asked = questionId(*m_user, s("Sent to the health centre"));
    m_user->waitUntil("the answer is in the draft", [&] {
        const auto kept = inStore(*m_user, [](Connection &c) { return drafts(c, 10); });
        return kept.size() == 1 && QJsonDocument(kept.first().body).toJson().contains(asked.toUtf8());
    });
    m_user.reset();
    open();
    m_user->waitUntil("the account is open", [&] { return m_user->backend().state() == Backend::Ready; });
    CHECK(m_user->see(s("draftNote")));
    QQuickItem *question = m_user->question(say("Sent to the health centre"));
    CHECK(m_user->see(QLatin1String("answer-") + say("Yes"), question)->property("checked").toBool());
    look();
}

void Journey::finishVisit()
{
    m_user->addPhoto(say("Photo for the doctor"), m_photo);
    save();
    m_user->see(s("subjectPage"));
    look();
}

void Journey::sendAll()
{
    m_user->press(s("nav-sync"));
    m_user->waitUntil("all is sent", [&] {
        // A run may begin by itself at any time, and then there is nothing to press.
        if (strip("sign") == s("waiting") && !m_user->backend().progress().isRunning)
            m_user->press(s("syncNow"));
        return strip("sign") == s("sent");
    });
    look();
}

void Journey::changeLastName(const QString &name)
{
    m_user->answer(s("lastName"), name);
    turnTo("Schooling");
    save();
    m_user->see(s("subjectPage"));
}

void Journey::refuseOnce()
{
    m_server.fault({{s("match"), QJsonObject{{s("method"), s("POST")}, {s("path"), s("/individuals")}}},
                    {s("nth"), 1},
                    {s("action"), QJsonObject{{s("status"), 400}, {s("body"), s("This name is not allowed")}}}});
}

void Journey::noticeRefusal()
{
    m_user->waitUntil("something is to fix", [&] { return !strip("toFix").isEmpty(); });
    look();
}

void Journey::openFromHome()
{
    m_user->press(s("nav-home"));
    QQuickItem *note = m_user->see(s("toFix"));
    look();
    m_user->press(m_user->see(s("openToFix"), note));
    m_user->question(s("lastName"));
    look();
}

void Journey::openFromSyncPage(const Uuid &subject)
{
    m_user->press(s("strip"));
    QQuickItem *card = m_user->see(QLatin1String("toFix-") + subject);
    CHECK_FALSE(m_user->see(s("reason"), card)->property("text").toString().isEmpty());
    look();
    m_user->press(m_user->see(s("openToFix"), card));
    m_user->press(s("edit"));
    m_user->question(s("lastName"));
    look();
}

QList<QJsonObject> Journey::about(const Uuid &subject, const char *kind) const
{
    QList<QJsonObject> found;
    const auto rows = m_server.rows(s(kind));
    for (const QJsonObject &row : rows) {
        const QJsonObject links = row.value(s("_links")).toObject();
        if (links.value(s("individualUUID")).toObject().value(s("href")).toString() == subject)
            found.append(row);
    }
    return found;
}

QQuickItem *Journey::offered(const char *action, const Uuid &type)
{
    look();
    QList<QQuickItem *> rows;
    m_user->waitUntil(action, [&] {
        rows = m_user->all([&](const QQuickItem &item) {
            const QVariantMap offer = item.property("modelData").toMap();
            return item.inherits("QQuickItemDelegate") && offer.value(s("key")).toString() == s(action)
                && offer.value(s("type")).toString() == type;
        });
        return !rows.isEmpty();
    });
    return rows.first();
}

void Journey::turnTo(const char *question)
{
    m_user->waitUntil(question, [&] {
        if (m_user->asks(say(question)))
            return true;
        if (m_way.hand == Hand::Keys)
            m_user->key(Qt::Key_N, Qt::AltModifier);
        else
            m_user->press(s("formNext"));
        return m_user->asks(say(question));
    });
}

void Journey::save()
{
    if (m_way.hand == Hand::Keys)
        m_user->key(Qt::Key_S, Qt::ControlModifier);
    else
        m_user->press(s("formNext"));
    m_user->waitUntil("the form closes", [&] { return !m_user->sees(s("formPage")); });
}

} // namespace dhara::test
