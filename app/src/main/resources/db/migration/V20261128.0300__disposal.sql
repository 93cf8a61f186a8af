-- 返却・廃棄・抹消: what was recorded of a disposal, step by step, beside the revisions of its entry; and which paper of which
-- subject a form was made of.

-- The key tells two people apart who record at once. revision: of the entry, under which it was done; item: number of the line
-- it is about.
create table disposal_step (
  org_id      uuid        not null references organization,
  entry       uuid        not null,
  seq         integer     not null check (seq > 0),
  step        text        not null check (step <> ''),
  kind        text        not null check (kind in ('SETTLED', 'REPLACED', 'SENT', 'TAKEN_BACK', 'GRANTED', 'RETURNED', 'REFUSED',
                                                   'WORKED', 'CHECKED', 'FOUND', 'CLOSED', 'DROPPED')),
  revision    integer     not null,
  item        integer     check (item > 0),
  on_day      date        not null,
  content     bytea       not null,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, entry, seq),
  foreign key (org_id, entry, revision) references entry_revision,
  check ((kind in ('WORKED', 'CHECKED', 'FOUND')) = (item is not null))
);

-- 作業者と確認者を分けること: whether the organization demands it where no clause does. Letting go takes effect when a second person
-- agrees, demanding it again at once.
create table disposal_separation (
  org_id      uuid        not null references organization,
  revision    integer     not null check (revision > 0),
  demanded    boolean     not null,
  reason      bytea       not null,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid        not null,
  primary key (org_id, revision)
);

call protect_table('disposal_step', 'select, insert');
call protect_table('disposal_separation', 'select, insert');

-- What a form was made of, where it is not the engagement alone: a disposal, a change of a register.
alter table frozen
  add subject_kind     text,
  add subject_id       uuid,
  add subject_revision integer,
  add check (num_nulls(subject_kind, subject_id, subject_revision) in (0, 3)),
  drop constraint frozen_org_id_engagement_form_as_of_digest_key,
  add constraint frozen_same unique nulls not distinct
    (org_id, engagement, form, as_of, digest, subject_kind, subject_id, subject_revision);
create index frozen_by_subject on frozen (org_id, subject_kind, subject_id) where subject_id is not null;
