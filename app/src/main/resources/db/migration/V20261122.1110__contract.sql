-- The facts of an engagement beside its particulars and pins: answers, stated figures, officers, appointments; and how an
-- organization is shown on papers. All append-only: revision n + 1 replaces n where both hold. The key over the revision is
-- what tells two people apart who change the same thing: the second finds the revision taken.

-- 条件: what was answered to a question of the interview. No value: the answer was taken back.
create table answer (
  org_id      uuid        not null references organization,
  engagement  uuid        not null,
  question    text        not null check (question <> ''),
  revision    integer     not null check (revision > 0),
  value       text        check (value <> ''),
  valid       daterange   not null check (not isempty(valid)),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, engagement, question, revision),
  foreign key (org_id, engagement) references engagement
);

-- 取り決めた値: a figure that a clause leaves to be stated. The value is written as in the catalogue (P6M, PT24H, 5).
create table stated (
  org_id      uuid        not null references organization,
  engagement  uuid        not null,
  parameter   text        not null check (parameter <> ''),
  revision    integer     not null check (revision > 0),
  value       text        not null check (value <> ''),
  reason      bytea       not null,
  valid       daterange   not null check (not isempty(valid)),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, engagement, parameter, revision),
  foreign key (org_id, engagement) references engagement
);

-- 相手方の担当: who speaks for the other side. The addressee (報告書の宛先) is one at a time.
create table engagement_officer (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  revision    integer     not null check (revision > 0),
  engagement  uuid        not null,
  kind        text        not null check (kind in ('ADDRESSEE', 'OFFICER')),
  post        bytea       not null,
  name        bytea,
  contact     bytea,
  valid       daterange   not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id, revision),
  foreign key (org_id, engagement) references engagement
);
create index engagement_officer_by_engagement on engagement_officer (org_id, engagement);

-- 指定: a person holds a role of the catalogue, in one engagement or (none) in the whole organization. single: the role is held
-- by one person at a time. A deputy stands beside the appointment it is for.
create table appointment (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  revision    integer     not null check (revision > 0),
  person      uuid        not null,
  role        text        not null check (role <> ''),
  single      boolean     not null,
  engagement  uuid,
  deputy_of   uuid,
  valid       daterange   not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id, revision),
  foreign key (org_id, person) references person,
  foreign key (org_id, engagement) references engagement
);
create index appointment_by_role on appointment (org_id, role);

-- 自組織の表示: what an organization is called on its papers.
create table organization_profile (
  org_id               uuid        not null references organization,
  revision             integer     not null check (revision > 0),
  address              bytea       not null,
  name                 bytea       not null,
  representative_title bytea       not null,
  representative_name  bytea       not null,
  valid                daterange   not null check (not isempty(valid)),
  recorded_at          timestamptz not null,
  recorded_by          uuid,
  primary key (org_id, revision)
);

call protect_table('answer', 'select, insert');
call protect_table('stated', 'select, insert');
call protect_table('engagement_officer', 'select, insert');
call protect_table('appointment', 'select, insert');
call protect_table('organization_profile', 'select, insert');

-- One at a time. An exclusion constraint would hold a revision against the one it replaces, so only the newest of each id
-- are compared; the lock makes the second of two wait until the first is seen or gone.
create function refuse_second_addressee() returns trigger language plpgsql as $$
begin
  if new.kind = 'ADDRESSEE' and not isempty(new.valid) then
    perform pg_advisory_xact_lock(hashtextextended('addressee/' || new.engagement, 0));
    if exists (select from engagement_officer o
               where o.org_id = new.org_id and o.engagement = new.engagement and o.id <> new.id
                 and o.kind = 'ADDRESSEE' and o.valid && new.valid
                 and not exists (select from engagement_officer later
                                 where later.org_id = o.org_id and later.id = o.id and later.revision > o.revision)) then
      raise exception 'an addressee is named for these days already' using errcode = 'exclusion_violation';
    end if;
  end if;
  return new;
end $$;
create trigger one_addressee before insert on engagement_officer for each row execute function refuse_second_addressee();

create function refuse_second_holder() returns trigger language plpgsql as $$
begin
  if new.single and new.deputy_of is null and not isempty(new.valid) then
    perform pg_advisory_xact_lock(hashtextextended('appointment/' || new.org_id || '/' || new.role, 0));
    if exists (select from appointment a
               where a.org_id = new.org_id and a.role = new.role and a.id <> new.id and a.deputy_of is null
                 and (a.engagement is null or new.engagement is null or a.engagement = new.engagement)
                 and a.valid && new.valid
                 and not exists (select from appointment later
                                 where later.org_id = a.org_id and later.id = a.id and later.revision > a.revision)) then
      raise exception 'the role is held on these days already' using errcode = 'exclusion_violation';
    end if;
  end if;
  return new;
end $$;
create trigger one_holder before insert on appointment for each row execute function refuse_second_holder();

-- The day to ask an engagement's facts about: before it began, they are those it begins with. Its first day is that of the
-- particulars known then, or of its registration where a correction moved it forward.
create function terms_day(wanted uuid, day date, known timestamptz) returns date
  language sql stable
  return (select greatest(day, lower(e.valid),
                          (select lower(r.valid) from engagement_revision r
                           where r.org_id = e.org_id and r.engagement = e.id and r.recorded_at < known
                           order by r.revision desc limit 1))
          from engagement e where e.id = wanted);
