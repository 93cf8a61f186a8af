-- 自組織の規程: from a document by a draft and its edited files to an edition of the organization's own. Names of files and everything
-- made of the document are sealed.

create table regulation_work (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  regulation  text        not null,
  revision    text        not null,
  file_name   bytea       not null,
  content     bytea       not null,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id)
);

-- Files that came back, each time anew; the newest count.
create table regulation_files (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  work        uuid        not null,
  number      integer     not null check (number > 0),
  content     bytea       not null,
  faults      integer     not null,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id),
  unique (org_id, work, number),
  foreign key (org_id, work) references regulation_work
);

-- Which editions are an organization's own. Two organizations may have made the same one: its content stands once.
create table own_edition (
  org_id      uuid        not null references organization,
  digest      bytea       not null references edition,
  regulation  text        not null,
  revision    text        not null,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, digest)
);

call protect_table('regulation_work', 'select, insert, delete');
call protect_table('regulation_files', 'select, insert, delete');
call protect_table('own_edition', 'select, insert');

create policy own_editions on edition for select
  using (exists (select from own_edition where own_edition.digest = edition.digest));
