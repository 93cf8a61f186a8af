-- Personal access tokens and approvals.

-- 個人アクセストークン: what a program comes in with for one person. Of the token only the SHA-256 of its 256 random bits is
-- kept. The name is sealed.
create table access_token (
  org_id       uuid        not null references organization,
  id           uuid        not null,
  account      uuid        not null,
  name         bytea       not null,
  hash         bytea       not null check (octet_length(hash) = 32),
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  valid        daterange   not null default daterange(null, null),
  recorded_at  timestamptz not null,
  recorded_by  uuid,
  primary key (org_id, id),
  foreign key (org_id, account) references account,
  check (expires_at > recorded_at)
);
create unique index access_token_by_hash on access_token (hash);
create index access_token_by_account on access_token (org_id, account);

-- What somebody decided as the second person of a two-person step. Of two who decide one step at once the database takes one.
create table approval (
  org_id       uuid        not null references organization,
  id           uuid        not null,
  subject_kind text        not null check (subject_kind <> ''),
  subject_id   text        not null check (subject_id <> ''),
  revision     integer     not null check (revision > 0),
  step         text        not null check (step <> ''),
  not_same_as  uuid[]      not null,
  decision     text        not null check (decision in ('APPROVED', 'RETURNED')),
  account      uuid        not null,
  reason       bytea,
  valid        daterange   not null default daterange(null, null),
  recorded_at  timestamptz not null,
  primary key (org_id, id),
  unique (org_id, subject_kind, subject_id, revision, step),
  foreign key (org_id, account) references account,
  check (decision = 'APPROVED' or reason is not null),
  check (not (account = any (not_same_as)))
);

call protect_table('access_token', 'select, insert, update (last_used_at, revoked_at)');
call protect_table('approval', 'select, insert');

-- A door through row-level security: a token's hash says whose it is, and nothing else.
create function account_of_token(wanted bytea) returns table (org uuid, account uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select t.org_id, t.account from access_token t where t.hash = wanted $$;

revoke all on function account_of_token(bytea) from public;
grant execute on function account_of_token(bytea) to junshu_app;
