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

call protect_table('entry', 'select, insert, update (state, due_on)');
call protect_table('entry_revision', 'select, insert');
call protect_table('entry_effect', 'select, insert');
