-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Since when the server, well in all else, has not taken a record.
ALTER TABLE outbox ADD COLUMN failing_since INTEGER;
