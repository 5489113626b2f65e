// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/demo/mainjob.h"

#include "app/demo/comparison.h"
#include "app/demo/sampleanswers.h"
#include "core/forms/save.h"
#include "core/media/photo.h"
#include "core/store/mediaqueue.h"
#include "core/store/search.h"

#include <QEventLoop>

namespace dhara::demo {
namespace {

/// Which visit of which subject type, and by which programme.
struct Plan
{
    const SubjectType *subjectType = nullptr;
    const Programme *programme = nullptr;
    const EncounterType *encounterType = nullptr;
};

bool asksForPhoto(const Organisation &organisation, const Form *form)
{
    if (!form)
        return false;
    for (const FormPage &page : form->pages) {
        for (const FormElement &element : page.elements) {
            const Concept *question = organisation.findConcept(element.conceptUuid);
            if (question && question->dataType == DataType::Image)
                return true;
        }
    }
    return false;
}

bool isWanted(const QString &wanted, const QString &name)
{
    return wanted.isEmpty() || wanted == name;
}

std::optional<Plan> choose(const Organisation &organisation, const MainJob &job)
{
    const auto types = organisation.subjectTypes();
    for (const SubjectType *type : types) {
        if (!isWanted(job.subjectType, type->name))
            continue;
        const auto programmes = organisation.programmesOf(type->uuid);
        for (const Programme *programme : programmes) {
            const auto visits = organisation.encounterTypesOf(type->uuid, programme->uuid);
            for (const EncounterType *visit : visits) {
                const Form *form
                    = organisation.formFor(FormType::ProgramEncounter, type->uuid, programme->uuid, visit->uuid);
                if (isWanted(job.encounterType, visit->name) && asksForPhoto(organisation, form))
                    return Plan{type, programme, visit};
            }
        }
        const auto visits = organisation.encounterTypesOf(type->uuid);
        for (const EncounterType *visit : visits) {
            const Form *form = organisation.formFor(FormType::Encounter, type->uuid, {}, visit->uuid);
            if (isWanted(job.encounterType, visit->name) && asksForPhoto(organisation, form))
                return Plan{type, nullptr, visit};
        }
    }
    return std::nullopt;
}

Result<std::unique_ptr<Account>> signedIn(const MainJob &job, const QString &user, const Surroundings &surroundings)
{
    auto profile = Profile::open(job.folder + QLatin1Char('/') + user, surroundings.ids);
    if (!profile)
        return tl::unexpected(profile.error());
    const auto entry = signIn(*profile, {job.server, user, {}, KeyStorage::File}, surroundings);
    if (!entry)
        return tl::unexpected(entry.error());
    auto account = Account::open(*profile, *entry, Account::Mode::Owner, surroundings);
    if (!account)
        return account;
    if (auto used = profile->use(entry->id); !used)
        return tl::unexpected(used.error());
    return account;
}

/// The account opened anew: its service is not started, so that nothing goes to the server until it is.
Result<std::unique_ptr<Account>> offline(std::unique_ptr<Account> account, const MainJob &job, const QString &user,
                                         const Surroundings &surroundings)
{
    const AccountEntry entry = account->entry();
    account.reset();
    const auto profile = Profile::open(job.folder + QLatin1Char('/') + user, surroundings.ids);
    if (!profile)
        return tl::unexpected(profile.error());
    return Account::open(*profile, entry, Account::Mode::Owner, surroundings);
}

class FieldWorker
{
public:
    FieldWorker(Account &account, const MainJob &job, const Surroundings &surroundings) :
        m_account(account), m_job(job), m_surroundings(surroundings)
    {
    }

    Result<void> load()
    {
        auto organisation = loadOrganisation(m_account.store());
        if (!organisation)
            return tl::unexpected(organisation.error());
        m_organisation = *organisation;
        return {};
    }
    const Organisation &organisation() const { return *m_organisation; }
    qint64 photoBytes() const { return m_photoBytes; }
    int photoCount() const { return m_photoCount; }
    /// As they were saved, before the network saw them.
    const QList<Record> &recorded() const { return m_recorded; }

    /// Fills and saves one form, with a photo under each image question.
    Result<RecordRef> fill(const forms::Purpose &purpose, const QString &name = {})
    {
        const QDateTime now = m_surroundings.clock.now();
        const auto start = m_account.store()
                               .read([&](Connection &c) {
                                   return forms::loadStart(c, *m_organisation, purpose, now, m_account.timeZone(),
                                                           QStringLiteral("en"));
                               })
                               .get();
        if (!start)
            return tl::unexpected(start.error());
        auto session = forms::Session::begin(m_organisation, *start, m_surroundings.ids.newUuid());
        if (!session)
            return tl::unexpected(session.error());
        const QStringList questions = fillRequired(*session, name);
        for (qsizetype i = 0; i < questions.size() && !m_job.photos.isEmpty(); ++i) {
            const QString source = m_job.photos.at(i % m_job.photos.size());
            const auto photo = preparePhoto(source, m_account.mediaFolder(), m_surroundings.ids.newUuid());
            if (!photo)
                return tl::unexpected(photo.error());
            session->addPhoto(questions.at(i), {photo->fileName, photo->contentType, {}, photo->bytes});
            m_photoBytes += photo->bytes;
            ++m_photoCount;
        }
        if (const auto problems = session->problems(); !problems.isEmpty())
            return failure(ErrorKind::OurFault, problems.first().code, problems.first().label);
        const auto saved = m_account.store().write([&](Connection &c) { return forms::save(c, *session, now); }).get();
        if (!saved)
            return tl::unexpected(saved.error());
        const auto held = m_account.store().read([&](Connection &c) { return record(c, saved->ref); }).get();
        if (!held)
            return tl::unexpected(held.error());
        m_recorded.append(held->value());
        return saved->ref;
    }

private:
    Account &m_account;
    const MainJob &m_job;
    const Surroundings &m_surroundings;
    std::shared_ptr<const Organisation> m_organisation;
    qint64 m_photoBytes = 0;
    int m_photoCount = 0;
    QList<Record> m_recorded;
};

QJsonObject toJson(const QMap<QString, qint64> &rows)
{
    QJsonObject json;
    for (auto it = rows.begin(); it != rows.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QString toText(const QMap<QString, qint64> &rows)
{
    QStringList parts;
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        if (it.value() > 0)
            parts.append(QStringLiteral("%1 %2").arg(it.value()).arg(it.key()));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

Result<void> syncUntilIdle(Account &account)
{
    SyncService &service = account.sync();
    QEventLoop loop;
    QObject::connect(&service, &SyncService::becameIdle, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    if (!service.isStarted())
        service.start();
    service.request(Trigger::Manual);
    loop.exec();
    const auto last = service.lastRun();
    if (last && last->error)
        return tl::unexpected(*last->error);
    return {};
}

Result<Report> doMainJob(const MainJob &job, const Surroundings &surroundings)
{
    Report report;
    const auto add = [&report](const char *key, const QString &title, const QString &detail, const QJsonValue &value) {
        report.steps.append({title, detail});
        report.json.insert(QLatin1String(key), value);
    };
    auto first = signedIn(job, job.user, surroundings);
    if (!first)
        return tl::unexpected(first.error());
    add("signedIn", QStringLiteral("Signed in"), QStringLiteral("%1 at %2").arg(job.user, job.server), job.user);

    if (auto synced = syncUntilIdle(**first); !synced)
        return tl::unexpected(synced.error());
    first = offline(std::move(*first), job, job.user, surroundings);
    if (!first)
        return tl::unexpected(first.error());
    Account &account = **first;
    const auto rows = account.store().read([](Connection &c) { return counts(c); }).get();
    if (!rows)
        return tl::unexpected(rows.error());
    add("rows", QStringLiteral("First sync"), toText(*rows), toJson(*rows));

    FieldWorker worker(account, job, surroundings);
    if (auto loaded = worker.load(); !loaded)
        return tl::unexpected(loaded.error());
    const auto found = account.store().read([](Connection &c) { return findSubjects(c, {}); }).get();
    if (!found)
        return tl::unexpected(found.error());
    SubjectQuery query;
    query.text = found->isEmpty() ? QString() : found->first().name.left(3);
    const auto hits = account.store().read([query](Connection &c) { return findSubjects(c, query); }).get();
    if (!hits)
        return tl::unexpected(hits.error());
    add("found", QStringLiteral("Found"), QStringLiteral("%1 subjects for \"%2\"").arg(hits->size()).arg(query.text),
        hits->size());

    const auto plan = choose(worker.organisation(), job);
    if (!plan)
        return failure(ErrorKind::UserMustFix, QStringLiteral("form.none"));
    const auto subject
        = worker.fill({forms::Action::Register, plan->subjectType->uuid, {}, {}, {}, {}, {}}, QStringLiteral("Dhara"));
    if (!subject)
        return tl::unexpected(subject.error());
    add("registered", QStringLiteral("Registered without a network"), plan->subjectType->name, subject->uuid);
    forms::Purpose visitPurpose;
    visitPurpose.action = forms::Action::Visit;
    visitPurpose.subject = subject->uuid;
    visitPurpose.encounterType = plan->encounterType->uuid;
    if (plan->programme) {
        forms::Purpose purpose;
        purpose.action = forms::Action::Enrol;
        purpose.subject = subject->uuid;
        purpose.programme = plan->programme->uuid;
        const auto enrolment = worker.fill(purpose);
        if (!enrolment)
            return tl::unexpected(enrolment.error());
        visitPurpose.enrolment = enrolment->uuid;
        add("enrolled", QStringLiteral("Enrolled"), plan->programme->name, enrolment->uuid);
    }
    const auto visit = worker.fill(visitPurpose);
    if (!visit)
        return tl::unexpected(visit.error());
    add("visited", QStringLiteral("Visit done"), plan->encounterType->name, visit->uuid);
    add("photoBytesTaken", QStringLiteral("Photos taken"),
        QStringLiteral("%1 photos, %2 bytes").arg(worker.photoCount()).arg(worker.photoBytes()), worker.photoBytes());

    if (auto synced = syncUntilIdle(account); !synced)
        return tl::unexpected(synced.error());
    const auto media = account.store().read([](Connection &c) { return allMedia(c); }).get();
    if (!media)
        return tl::unexpected(media.error());
    int sent = 0;
    qint64 uploaded = 0;
    QString url;
    for (const MediaRow &file : *media) {
        if (file.state != MediaState::Uploaded)
            continue;
        ++sent;
        uploaded += file.bytes;
        url = file.owner == *visit ? file.url : url;
    }
    add("photoBytesUploaded", QStringLiteral("Photos sent"),
        QStringLiteral("%1 photos, %2 bytes").arg(sent).arg(uploaded), uploaded);
    add("url", QStringLiteral("Address in the record"), url, url);

    auto second = signedIn(job, job.secondUser, surroundings);
    if (!second)
        return tl::unexpected(second.error());
    if (auto synced = syncUntilIdle(**second); !synced)
        return tl::unexpected(synced.error());
    const auto same = compareWorkers(account, **second, worker.recorded(), surroundings);
    if (!same)
        return tl::unexpected(same.error());
    add("secondWorkerRecords", QStringLiteral("A second worker sees it"),
        QStringLiteral("%1 with %2 records, field by field").arg(job.secondUser).arg(same->records), same->records);
    add("secondWorkerPhotos", QStringLiteral("And its photos"), QStringLiteral("%1, byte for byte").arg(same->photos),
        same->photos);
    return report;
}

} // namespace dhara::demo
