-- SPDX-License-Identifier: AGPL-3.0-or-later
-- When a file went up: some time after, the device needs it no more.
ALTER TABLE media ADD COLUMN uploaded_at INTEGER;
