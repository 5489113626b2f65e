// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether a view model asks the store now: one question at a time, none while nobody looks; what was missed is made up.
#pragma once

#include <utility>

namespace dhara {

class Asking
{
public:
    bool isShown() const { return m_isShown; }
    void setShown(bool isShown) { m_isShown = isShown; }
    bool isUnderWay() const { return m_isUnderWay; }
    /// False where the question has to wait.
    bool begin()
    {
        if (m_isUnderWay || !m_isShown) {
            m_isMissed = true;
            return false;
        }
        m_isUnderWay = true;
        return true;
    }
    /// The answer is here, or will never come.
    void end() { m_isUnderWay = false; }
    /// Once: a question had to wait and need not any more.
    bool takeMissed() { return m_isShown && !m_isUnderWay && std::exchange(m_isMissed, false); }

private:
    bool m_isShown = true;
    bool m_isUnderWay = false;
    bool m_isMissed = false;
};

} // namespace dhara
