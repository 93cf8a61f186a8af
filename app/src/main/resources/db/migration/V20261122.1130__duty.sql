-- What happened, what was done, and what people say of it. Duties and their status are derived and stored nowhere.

-- 出来事: an event of the catalogue that took place, or will, on a day. A later revision replaces the one before; withdrawn: it
-- never was.
create table happening (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  revision    integer     not null check (revision > 0),
  engagement  uuid        not null,
  event       text        not null check (event <> ''),
  on_day      date        not null,
  note        bytea,
  withdrawn   boolean     not null default false,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id, revision),
  foreign key (org_id, engagement) references engagement
);
create index happening_by_engagement on happening (org_id, engagement);

-- 実施予定: what derivation found, so that people can work on it. open, done and due are copies for lists; what counts is
-- derived from the steps and the facts.
create table occurrence (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  engagement  uuid        not null,
  duty        text        not null,
  trigger     text        not null,
  opens       date        not null,
  due         date,
  target      boolean     not null,
  state       text        not null check (state in ('OPEN', 'DONE', 'SKIPPED', 'WITHDRAWN')),
  edition     bytea       not null references edition,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, engagement, duty, trigger),
  foreign key (org_id, engagement) references engagement
);
create index occurrence_by_due on occurrence (org_id, due) where state = 'OPEN';

-- 実施: what a person recorded of an occurrence. The key is what tells two people apart who record at once.
create table occurrence_step (
  org_id      uuid        not null references organization,
  occurrence  uuid        not null,
  seq         integer     not null check (seq > 0),
  kind        text        not null check (kind in ('DONE', 'SKIPPED', 'REOPENED')),
  on_day      date        not null,
  note        bytea,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, occurrence, seq),
  foreign key (org_id, occurrence) references occurrence
);

-- 判断: a person's word that overrides the derived status, until a day. No word: withdrawn. A ruling to 実施 without evidence
-- waits for a second person, whose decision stands in the table of approvals.
create table ruling (
  org_id      uuid        not null references organization,
  engagement  uuid        not null,
  duty        text        not null,
  revision    integer     not null check (revision > 0),
  word        text        check (word in ('DONE', 'NOT_DONE', 'NOT_APPLICABLE')),
  reason      bytea       not null,
  until       date        not null,
  evidence    uuid,
  second      boolean     not null,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid        not null,
  primary key (org_id, engagement, duty, revision),
  foreign key (org_id, engagement) references engagement,
  check (word is distinct from 'DONE' or evidence is not null or second)
);

-- 実施内容・理由: what is said of a clause to the other side, in a report.
create table clause_statement (
  org_id      uuid        not null references organization,
  engagement  uuid        not null,
  clause      text        not null,
  revision    integer     not null check (revision > 0),
  words       bytea       not null,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, engagement, clause, revision),
  foreign key (org_id, engagement) references engagement
);

call protect_table('happening', 'select, insert');
call protect_table('occurrence', 'select, insert, update');
call protect_table('occurrence_step', 'select, insert');
call protect_table('ruling', 'select, insert');
call protect_table('clause_statement', 'select, insert');

-- What boards show of an engagement.
alter table summary
  add done           integer not null default 0,
  add not_done       integer not null default 0,
  add not_applicable integer not null default 0,
  add late           integer not null default 0,
  add next_due       date;
