-- A case that was closed by mistake goes on as if it had not been: the cycle that seemed to have ended has not.
grant delete on casework.cycle to ${app};
