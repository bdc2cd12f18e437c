-- Another address with every request: measures how a page is made, not how it is kept.
local n = 0
local run = os.time()
local joint = wrk.path:find("?", 1, true) and "&" or "?"

function request()
    n = n + 1
    return wrk.format(nil, wrk.path .. joint .. "fois=" .. run .. "-" .. n)
end
