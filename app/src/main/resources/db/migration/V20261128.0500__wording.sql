-- The official wording of regulations, from the organization's own copies. Names of files and everything read are sealed.

-- A copy (写し) of a document as it was read. One that nothing was attached from is removed again.
create table wording_copy (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  kind        text        not null check (kind in ('TEXT', 'PDF', 'DOCX', 'LAW_XML')),
  sha256      bytea       not null check (octet_length(sha256) = 32),
  size        bigint      not null check (size > 0),
  file_name   bytea       not null,
  content     bytea       not null,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id)
);

-- 原文の取込み: one regulation of a copy became the wording of an edition. The newest of a regulation's revision counts; those
-- before it are its history. The counts are those of the day.
create table wording (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  copy        uuid        not null,
  part        integer     not null check (part >= 0),
  regulation  text        not null,
  revision    text        not null,
  edition     bytea       not null references edition,
  same        integer     not null,
  changed     integer     not null,
  unchecked   integer     not null,
  missing     integer     not null,
  fresh       integer     not null,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id),
  unique (org_id, copy, part, regulation, revision),
  foreign key (org_id, copy) references wording_copy
);
create index wording_by_revision on wording (org_id, regulation, revision, recorded_at);

call protect_table('wording_copy', 'select, insert, delete');
call protect_table('wording', 'select, insert');
