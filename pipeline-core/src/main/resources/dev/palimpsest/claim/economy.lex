# Events of the economy; the form is described in conflict.lex.

acquire_company | business | party
  verb acquire/buy -> obj[party]
  noun acquisition/takeover -> of[party]

merge | business | party
  verb merge @intransitive -> with?
  noun merger -> with|of

lay_off | business | people
  verb lay +off -> obj
  verb cut/shed/axe obj=job/position -> at?
  noun layoff -> of|at

bankrupt | business | party
  verb file comp=bankruptcy -> subj
  verb go comp=bankrupt -> subj
  verb declare obj=bankruptcy/insolvency -> subj
  noun bankruptcy -> of

price_rise | market | measure
  verb rise/increase/climb/jump/surge/soar @intransitive subj=price/cost/rate/inflation/share/export/import/unemployment/profit/revenue/sale -> subj
  noun rise/increase/surge -> in[market]

price_fall | market | measure
  verb fall/drop/decline/decrease/plunge/slump @intransitive subj=price/cost/rate/inflation/share/export/import/unemployment/profit/revenue/sale -> subj
  noun fall/drop/decline/decrease -> in[market]

grow | market | economy
  verb grow/expand @intransitive subj=economy/gdp/output/production/industry/sector/trade -> subj
  noun growth/expansion -> of|in[market]

shrink | market | economy
  verb shrink/contract @intransitive subj=economy/gdp/output/production/industry/sector/trade -> subj
  noun contraction -> of|in[market]

raise_rate | market | measure
  verb raise/increase/hike obj=rate/tax/tariff/duty/price/wage/pension -> obj
  noun hike -> in|of

cut_rate | market | measure
  verb cut/lower/reduce/slash obj=rate/tax/tariff/duty/price/wage/pension/spending -> obj

invest | business | object
  verb invest -> in
  noun investment -> in

default_debt | business | debt
  verb default @intransitive -> on?
  noun default -> on

strike_work | business | party
  verb walk +out -> subj[people]
  verb go comp=strike -> subj
