-- 台帳・名簿: what every register has in common. An entry is an identity with the state it is in; what is written in it are
-- revisions, append-only, each with one sealed value: the values of its fields, and why it was made.

-- 記載: one line of a register, of one engagement or (none) of the whole organization. state: that of what is in force, or of
-- the step it is at; due_on: by when the next thing about it is due.
create table entry (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  register    text        not null check (register <> ''),
  engagement  uuid,
  state       text        not null check (state <> ''),
  due_on      date,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id),
  foreign key (org_id, engagement) references engagement
);
create index entry_by_register on entry (org_id, register, engagement);

-- The key over the revision tells two people apart who change the same entry: the second finds the revision taken. proposed:
-- it takes effect only when somebody (a second person, the other side) says so. valid: from when until when what it says
-- holds; empty for an entry that was made in error and withdrawn.
create table entry_revision (
  org_id      uuid        not null references organization,
  entry       uuid        not null,
  revision    integer     not null check (revision > 0),
  state       text        not null check (state <> ''),
  proposed    boolean     not null,
  content     bytea       not null,
  digest      bytea       not null check (octet_length(digest) = 32),
  observed_on date        not null,
  valid       daterange   not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, entry, revision),
  foreign key (org_id, entry) references entry
);

-- What became of a proposed revision: it took effect, from the first day of valid, or was dropped.
create table entry_effect (
  org_id      uuid        not null references organization,
  entry       uuid        not null,
  revision    integer     not null,
  taken       boolean     not null,
  reason      bytea,
  valid       daterange   not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, entry, revision),
  foreign key (org_id, entry, revision) references entry_revision
);

-- 申請・提出: revisions of a register that go to the other side together. first: the register itself, handed in for the first
-- time; later the changes that wait for its word.
create table register_change (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  register    text        not null check (register <> ''),
  engagement  uuid        not null,
  first       boolean     not null,
  reason      bytea,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id),
  foreign key (org_id, engagement) references engagement
);
create index register_change_by_register on register_change (org_id, engagement, register);

create table register_change_item (
  org_id      uuid        not null references organization,
  change      uuid        not null,
  seq         integer     not null check (seq > 0),
  entry       uuid        not null,
  revision    integer     not null,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  primary key (org_id, change, entry),
  foreign key (org_id, change) references register_change,
  foreign key (org_id, entry, revision) references entry_revision
);
create index register_change_item_by_entry on register_change_item (org_id, entry);

-- What became of it, in order; the key tells two people apart who record the next thing at once.
create table register_change_event (
  org_id      uuid        not null references organization,
  change      uuid        not null,
  seq         integer     not null check (seq > 0),
  step        text        not null check (step in ('SENT', 'GRANTED', 'RETURNED', 'REFUSED', 'WITHDRAWN', 'FALLEN')),
  word        text        not null,
  reason      bytea,
  evidence    uuid,
  valid       daterange   not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, change, seq),
  foreign key (org_id, change) references register_change
);

-- 見直し: that somebody looked through a register, on the first day of valid.
create table register_review (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  register    text        not null check (register <> ''),
  engagement  uuid,
  note        bytea,
  valid       daterange   not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id),
  foreign key (org_id, engagement) references engagement
);
create index register_review_by_register on register_review (org_id, register, engagement);

-- A sheet that was read and waits to be taken in. Gone when it was, or was left for a day.
create table register_import (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  register    text        not null check (register <> ''),
  engagement  uuid,
  content     bytea       not null,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id),
  foreign key (org_id, engagement) references engagement
);

call protect_table('entry', 'select, insert, update (state, due_on)');
call protect_table('entry_revision', 'select, insert');
call protect_table('entry_effect', 'select, insert');
call protect_table('register_change', 'select, insert');
call protect_table('register_change_item', 'select, insert');
call protect_table('register_change_event', 'select, insert');
call protect_table('register_review', 'select, insert');
call protect_table('register_import', 'select, insert, delete');
