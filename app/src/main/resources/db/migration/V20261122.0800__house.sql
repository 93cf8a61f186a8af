-- The first tables. Three roles: junshu_owner owns everything and is used by migrations alone; junshu_app runs the
-- application and owns nothing; junshu_sealer will assign ledger indices. Every table has org_id and row-level security.

create extension if not exists btree_gist;

-- The organization that the transaction acts for; set by the transaction manager, null outside a transaction.
create function current_org() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('junshu.org', true), '')::uuid;

-- The seat that owns what belongs to no organization.
create function installation() returns uuid
  language sql immutable parallel safe
  return '00000000-0000-7000-8000-000000000000'::uuid;

-- The trail (証跡): who did what when. content is sealed and holds the salt of the digest.
create table trail (
  org_id      uuid        not null,
  id          uuid        not null,
  tx          xid8        not null default pg_current_xact_id(),
  at          timestamptz not null,
  account     uuid,
  came_from   text        not null,
  act         text        not null,
  subject     text        not null,
  subject_id  text        not null,
  outcome     text        not null check (outcome in ('DONE', 'REFUSED')),
  content     bytea       not null,
  digest      bytea       not null check (octet_length(digest) = 32),
  primary key (org_id, id)
);
create index trail_by_transaction on trail (tx);

-- A change commits with a row of the trail, or it does not commit.
create function require_trail() returns trigger language plpgsql as $$
begin
  if not exists (select from trail where tx = pg_current_xact_id()) then
    raise exception 'a change of % left no row on the trail', tg_table_name using errcode = 'JU001';
  end if;
  return null;
end $$;

create function refuse_rewrite() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'JU002';
end $$;

-- What every table of an organization gets. rights: what the application may do with rows.
create procedure protect_table(target regclass, rights text, trailed boolean default true) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy own_organization on %s using (org_id = (select current_org())) '
                 'with check (org_id = (select current_org()))', target);
  execute format('grant %s on %s to junshu_app', rights, target);
  if trailed then
    execute format('create constraint trigger trailed after insert or update or delete on %s '
                   'deferrable initially deferred for each row execute function require_trail()', target);
  end if;
  if rights !~* 'update|delete' then
    execute format('create trigger append_only before update or delete or truncate on %s '
                   'for each statement execute function refuse_rewrite()', target);
  end if;
end $$;

-- 組織: the tenant.
create table organization (
  id          uuid primary key,
  org_id      uuid        not null generated always as (id) stored,
  name        text        not null check (name <> ''),
  kind        text        not null check (kind in ('CONTRACTOR', 'PUBLIC_BODY', 'INSTALLATION')),
  calendar    text        not null,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null
);
insert into organization (id, name, kind, calendar, recorded_at)
  values (installation(), 'Junshu', 'INSTALLATION', 'japan-national', now());

-- 相手方: how one organization records another.
create table party (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  name        text        not null check (name <> ''),
  calendar    text        not null,
  linked_org  uuid references organization,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id)
);

-- 人. The name is sealed.
create table person (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  name        bytea       not null,
  left_on     date,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id)
);

-- An account of one person. A login is never given twice, in no organization (nite-standard:22.12), so rows stay for ever.
create table account (
  org_id          uuid        not null references organization,
  id              uuid        not null,
  person          uuid        not null,
  login           text        not null check (login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  state           text        not null default 'ACTIVE' check (state in ('ACTIVE', 'SUSPENDED', 'CLOSED')),
  password        text        not null,
  password_set_at timestamptz not null,
  totp_secret     bytea,
  totp_confirmed  timestamptz,
  totp_last_step  bigint      not null default -1,
  failures        integer     not null default 0,
  locked_until    timestamptz,
  valid           daterange   not null default daterange(null, null),
  recorded_at     timestamptz not null,
  recorded_by     uuid,
  primary key (org_id, id),
  foreign key (org_id, person) references person
);
create unique index account_login_unique_for_ever on account (login);

create table recovery_code (
  org_id      uuid        not null references organization,
  account     uuid        not null,
  hash        bytea       not null check (octet_length(hash) = 32),
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  used_at     timestamptz,
  primary key (org_id, account, hash),
  foreign key (org_id, account) references account
);

-- 権限: an account's role, in the whole organization or in one engagement.
create table access_grant (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  account     uuid        not null,
  role        text        not null,
  scope       uuid,
  valid       daterange   not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id),
  foreign key (org_id, account) references account
);
create index access_grant_by_account on access_grant (org_id, account);

-- A revision of a regulation by the SHA-256 of its canonical form. Those shipped belong to the installation and are read by all.
create table edition (
  org_id      uuid        not null references organization,
  digest      bytea       not null check (octet_length(digest) = 32),
  regulation  text        not null,
  revision    text        not null,
  in_force    date,
  content     bytea       not null,
  valid       daterange   not null,
  recorded_at timestamptz not null,
  primary key (digest),
  unique (org_id, regulation, revision, digest)
);

-- 契約・自組織の規程: what binds an organization. The facts about it are revisions.
create table engagement (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  kind        text        not null check (kind in ('CONTRACT', 'OWN_RULES')),
  side        text        not null check (side in ('ORDERER', 'CONTRACTOR')),
  valid       daterange   not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id)
);

create table engagement_revision (
  org_id            uuid        not null references organization,
  engagement        uuid        not null,
  revision          integer     not null check (revision > 0),
  party             uuid,
  number            text,
  title             bytea       not null,
  concluded         date,
  valid             daterange   not null,
  recorded_at       timestamptz not null,
  recorded_by       uuid,
  primary key (org_id, engagement, revision),
  foreign key (org_id, engagement) references engagement,
  foreign key (org_id, party) references party
);

-- The pin: which edition of a regulation an engagement is under, from when.
create table engagement_edition (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  engagement  uuid        not null,
  regulation  text        not null,
  edition     bytea       not null references edition,
  valid       daterange   not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id),
  foreign key (org_id, engagement) references engagement
);
create index engagement_edition_by_engagement on engagement_edition (org_id, engagement);

-- Derived from the facts above and rebuilt from them; boards read only this.
create table summary (
  org_id      uuid        not null references organization,
  engagement  uuid        not null,
  clauses     integer     not null,
  duties      integer     not null,
  computed_at timestamptz not null,
  primary key (org_id, engagement),
  foreign key (org_id, engagement) references engagement
);

-- Work to be done after the transaction that asked for it: nothing twice, nothing lost.
create table outbox (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  kind        text        not null,
  ref         text        not null,
  actor       uuid,
  unique_key  text        not null,
  due         timestamptz not null,
  tries       integer     not null default 0,
  fault       text,
  primary key (org_id, id),
  unique (org_id, unique_key)
);
create index outbox_by_due on outbox (due);

call protect_table('trail', 'select, insert', trailed => false);
call protect_table('organization', 'select, insert');
call protect_table('party', 'select, insert');
call protect_table('person', 'select, insert, update');
call protect_table('account', 'select, insert, update');
call protect_table('recovery_code', 'select, insert, update, delete');
call protect_table('access_grant', 'select, insert, update');
call protect_table('edition', 'select, insert');
call protect_table('engagement', 'select, insert');
call protect_table('engagement_revision', 'select, insert');
call protect_table('engagement_edition', 'select, insert');
call protect_table('summary', 'select, insert, update, delete', trailed => false);
call protect_table('outbox', 'select, insert, update, delete', trailed => false);

-- What every organization may read of the installation.
create policy shipped_editions on edition for select using (org_id = installation());

-- Doors through row-level security, each as narrow as its question.

-- At sign-in the organization is not known yet: a login says where its account stands, and nothing else.
create function account_of_login(wanted text) returns table (org uuid, account uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select org_id, id from account where login = lower(wanted) $$;

-- Jobs run once per organization.
create function organizations() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select id from organization order by id $$;

-- Whose outbox holds something due.
create function organizations_with_work(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select distinct org_id from outbox where due <= at order by org_id $$;

revoke all on function account_of_login(text), organizations(), organizations_with_work(timestamptz) from public;
grant execute on function account_of_login(text), organizations(), organizations_with_work(timestamptz) to junshu_app;
