-- Sealed files of the data folder. What stands here in clear is seen by the organization alone.
create table blob (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  engagement  uuid,
  sha256      bytea       not null check (octet_length(sha256) = 32),
  size        bigint      not null check (size > 0),
  type        text        not null check (type <> ''),
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id),
  foreign key (org_id, engagement) references engagement
);
create index blob_by_content on blob (org_id, sha256);

-- 証拠: that something was done. recorded_at is when we received it; title, file name and note are sealed.
create table evidence (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  engagement  uuid,
  blob        uuid        not null,
  title       bytea       not null,
  file_name   bytea       not null,
  note        bytea,
  observed_on date        not null,
  covers      daterange,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id),
  foreign key (org_id, engagement) references engagement,
  foreign key (org_id, blob) references blob
);
create index evidence_by_engagement on evidence (org_id, engagement);
create index evidence_by_blob on evidence (org_id, blob);

-- What a piece of evidence is for: a clause, a duty of it, or one occurrence of the duty.
create table evidence_for (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  evidence    uuid        not null,
  engagement  uuid        not null,
  clause      text        not null check (clause ~ '^[^:#]+:[^:#]+$'),
  duty        text        check (duty <> ''),
  occurrence  uuid        check (occurrence is null or duty is not null),
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id),
  unique nulls not distinct (org_id, engagement, evidence, clause, duty, occurrence),
  foreign key (org_id, evidence) references evidence,
  foreign key (org_id, engagement) references engagement
);
create index evidence_for_by_evidence on evidence_for (org_id, evidence);

-- Nothing is overwritten: a newer piece takes the place of an older one, once.
create table evidence_supersession (
  org_id      uuid        not null references organization,
  older       uuid        not null,
  newer       uuid        not null,
  reason      bytea       not null,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, older),
  check (older <> newer),
  foreign key (org_id, older) references evidence,
  foreign key (org_id, newer) references evidence
);
create index evidence_supersession_by_newer on evidence_supersession (org_id, newer);

call protect_table('blob', 'select, insert');
call protect_table('evidence', 'select, insert');
call protect_table('evidence_for', 'select, insert');
call protect_table('evidence_supersession', 'select, insert');
