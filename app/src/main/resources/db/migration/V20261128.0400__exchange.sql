-- 提出・申請: what goes to the other side of an engagement by a clause's act, and what comes back of it.

-- duties: what it is handed in for, as regulation:path#duty. form: none where a file goes.
create table submission (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  engagement  uuid        not null,
  party       uuid        not null,
  act         text        not null
              check (act in ('提出', '報告', '提示', '届出', '確認', '同意', '許可', '承認', '相談', '協議')),
  form        text,
  duties      text[]      not null check (cardinality(duties) > 0),
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id),
  foreign key (org_id, engagement) references engagement,
  foreign key (org_id, party) references party
);
create index submission_by_engagement on submission (org_id, engagement);

-- What was recorded of one, in order; the state of the last is how it stands. The key tells two people apart who record at once.
-- A version (DRAFT) names the file that goes, byte for byte: that of a frozen form, with the digest of its data, or a piece of
-- evidence. Reasons and words are sealed.
create table submission_event (
  org_id           uuid        not null references organization,
  submission       uuid        not null,
  seq              integer     not null check (seq > 0),
  round            integer     not null check (round > 0),
  state            text        not null check (state in ('DRAFT', 'SENT', 'RECEIVED', 'RETURNED', 'REPLIED', 'GRANTED',
                                                         'REFUSED', 'WITHDRAWN')),
  word             text        not null check (word <> ''),
  on_day           date        not null,
  blob             uuid,
  frozen           uuid,
  data_digest      bytea       check (octet_length(data_digest) = 32),
  evidence         uuid,
  subject_kind     text,
  subject_id       text,
  subject_revision integer,
  means            text        check (means in ('HAND', 'POST', 'MAIL', 'UPLOAD', 'FAX', 'OTHER')),
  officer          uuid,
  paper            uuid,
  content          bytea       not null,
  valid            daterange   not null default daterange(null, null),
  recorded_at      timestamptz not null,
  recorded_by      uuid,
  primary key (org_id, submission, seq),
  foreign key (org_id, submission) references submission,
  foreign key (org_id, blob) references blob,
  foreign key (org_id, frozen) references frozen,
  foreign key (org_id, evidence) references evidence,
  foreign key (org_id, paper) references evidence,
  check ((state = 'DRAFT') = (blob is not null)),
  check ((blob is not null) = (num_nonnulls(frozen, evidence) = 1)),
  check ((frozen is not null) = (data_digest is not null)),
  check (num_nonnulls(subject_kind, subject_id, subject_revision) in (0, 3)),
  check ((state = 'SENT') = (means is not null)),
  check ((state = 'SENT') = (officer is not null)),
  check (paper is null or state in ('RECEIVED', 'RETURNED', 'REPLIED', 'GRANTED', 'REFUSED'))
);
create index submission_event_by_frozen on submission_event (org_id, frozen);
create index submission_event_by_evidence on submission_event (org_id, evidence);

-- Which occurrences of its duties a sending was for.
create table submission_occurrence (
  org_id      uuid        not null references organization,
  submission  uuid        not null,
  seq         integer     not null,
  occurrence  uuid        not null,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, submission, seq, occurrence),
  foreign key (org_id, submission, seq) references submission_event,
  foreign key (org_id, occurrence) references occurrence
);

call protect_table('submission', 'select, insert');
call protect_table('submission_event', 'select, insert');
call protect_table('submission_occurrence', 'select, insert');
