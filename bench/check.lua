-- Checks of ever different units, as JSON, for wrk: recalled, not listed and cannot tell in turn.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local units = {{"Baseus", "BS-30KP365"}, {"ROMOSS", "PAC20-272"}, {"Anker", "A1263"}, {"VRURC", "OD-B7"}, {"Acme", "P1"}}
local count = 0
function request()
  count = count + 1
  local unit = units[count % #units + 1]
  local body = string.format('{"brand":"%s","model":"%s","market":"US","serial":"S%08d"}', unit[1], unit[2], count)
  return wrk.format(nil, "/api/v1/check", nil, body)
end
