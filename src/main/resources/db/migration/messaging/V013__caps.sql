-- How many text messages one number may get, as the territory's administrators set it.
alter table messaging.sms_account
    add column hourly_cap int not null default 20 check (hourly_cap between 1 and 100),
    add column daily_cap int not null default 40 check (daily_cap between 1 and 500);
