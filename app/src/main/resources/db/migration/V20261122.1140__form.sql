-- Official forms: what was agreed to be added to them, and what they were filled with at a moment.

-- 追加項目: an item that the two sides agreed to add to a form. A later revision replaces the one before; withdrawn: it is left
-- out again.
create table form_item (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  revision    integer     not null check (revision > 0),
  engagement  uuid        not null,
  form        text        not null,
  content     bytea       not null,
  agreed_on   date        not null,
  withdrawn   boolean     not null default false,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id, revision),
  foreign key (org_id, engagement) references engagement
);
create index form_item_by_engagement on form_item (org_id, engagement, form);

-- A form's data, frozen. Equal data of the same form, engagement and day are one row.
create table frozen (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  form        text        not null,
  engagement  uuid        not null,
  as_of       date        not null,
  data        bytea       not null,
  digest      bytea       not null check (octet_length(digest) = 32),
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id),
  unique (org_id, engagement, form, as_of, digest),
  foreign key (org_id, engagement) references engagement
);

call protect_table('form_item', 'select, insert');
call protect_table('frozen', 'select, insert');
