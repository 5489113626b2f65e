// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/bench/population.h"

#include <array>
#include <random>

namespace dhara::bench {
namespace {

constexpr std::array syllables{"ra", "ma", "si", "ta", "de", "vi", "ku", "la", "no", "pri", "ya", "han", "jo", "shi"};

class Maker
{
public:
    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

    Uuid uuid()
    {
        const QByteArray hex = (QByteArray::number(m_random() | 0x8000000000000000ull, 16)
                                + QByteArray::number(m_random() | 0x8000000000000000ull, 16));
        return QString::fromLatin1(hex.mid(0, 8) + '-' + hex.mid(8, 4) + "-4" + hex.mid(13, 3) + "-a" + hex.mid(17, 3)
                                   + '-' + hex.mid(20, 12));
    }

    QString name()
    {
        QString text;
        for (int i = 2 + number(2); i > 0; --i)
            text += QLatin1String(syllables[static_cast<size_t>(number(syllables.size()))]);
        text[0] = text[0].toUpper();
        return text;
    }

    /// A phone number, coded answers, numbers, a date and a text, as in wire/3-records-farming.
    JsonText observations()
    {
        QByteArray text = "{\"" + m_concepts[0].toLatin1() + "\":\"9"
            + QByteArray::number(100000000 + number(899999999)) + "\",\"" + m_concepts[1].toLatin1() + "\":\"2026-11-"
            + QByteArray::number(10 + number(18)) + "T00:00:00.000Z\"";
        for (size_t i = 2; i < 6; ++i)
            text += ",\"" + m_concepts[i].toLatin1() + "\":\"" + m_answers[static_cast<size_t>(number(8))].toLatin1()
                + '"';
        for (size_t i = 6; i < 9; ++i)
            text += ",\"" + m_concepts[i].toLatin1() + "\":" + QByteArray::number(number(200));
        text += ",\"" + m_concepts[9].toLatin1() + "\":\"" + name().toUtf8() + " said so\"}";
        return JsonText(text);
    }

    Audit audit()
    {
        m_time = m_time.addMSecs(1 + number(500));
        return {QStringLiteral("Worker"), QStringLiteral("Worker"), m_time, m_time};
    }

    Maker()
    {
        for (Uuid &concept_ : m_concepts)
            concept_ = uuid();
        for (Uuid &answer : m_answers)
            answer = uuid();
    }

private:
    std::mt19937_64 m_random{7};
    std::array<Uuid, 10> m_concepts;
    std::array<Uuid, 8> m_answers;
    QDateTime m_time{QDate(2026, 1, 1), QTime(0, 0), Qt::UTC};
};

} // namespace

QList<QList<Record>> population(const Size &size)
{
    Maker maker;
    const Uuid type = maker.uuid();
    const Uuid visitType = maker.uuid();
    const Uuid gender = maker.uuid();
    std::vector<Uuid> villages(60);
    for (Uuid &village : villages)
        village = maker.uuid();
    std::vector<Uuid> subjects;
    std::vector<Uuid> enrolments;
    QList<QList<Record>> pages;
    const auto add = [&pages, &size](Record row) {
        if (pages.isEmpty() || pages.last().size() == size.rowsInPage)
            pages.append(QList<Record>());
        pages.last().append(std::move(row));
    };
    for (int i = 0; i < size.subjects; ++i) {
        Subject s;
        s.uuid = maker.uuid();
        s.subjectType = type;
        s.firstName = maker.name();
        s.lastName = maker.name();
        s.gender = gender;
        s.dateOfBirth = QDate(1940, 1, 1).addDays(maker.number(30000));
        s.registrationDate = QDate(2026, 1, 1).addDays(maker.number(300));
        s.address = villages[static_cast<size_t>(maker.number(static_cast<int>(villages.size())))];
        s.observations = maker.observations();
        s.extra = JsonText(QByteArray(R"({"legacyId":null,"syncDisabled":false})"));
        s.audit = maker.audit();
        subjects.push_back(s.uuid);
        enrolments.push_back(maker.uuid());
        add(s);
    }
    for (int i = 0; i < size.visits; ++i) {
        const auto whose = static_cast<size_t>(maker.number(size.subjects));
        Encounter v;
        v.uuid = maker.uuid();
        v.encounterType = visitType;
        v.name = QStringLiteral("Monthly visit");
        (i % 2 == 0 ? v.subject : v.enrolment) = i % 2 == 0 ? subjects[whose] : enrolments[whose];
        v.earliest = QDateTime(QDate(2026, 5, 1), QTime(0, 0), Qt::UTC).addDays(maker.number(100));
        v.latest = v.earliest->addDays(7);
        v.occurredAt = v.earliest->addDays(maker.number(7));
        v.observations = maker.observations();
        v.extra = JsonText(QByteArray(R"({"legacyId":null})"));
        v.audit = maker.audit();
        add(v);
    }
    return pages;
}

} // namespace dhara::bench
