-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What was sent of a record that the server has not confirmed: it may have arrived though no answer did.
ALTER TABLE base_copy ADD COLUMN posted TEXT;
