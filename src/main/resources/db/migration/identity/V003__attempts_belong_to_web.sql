-- Counted by web.RateLimits now, for every module.
drop table identity.throttle;
