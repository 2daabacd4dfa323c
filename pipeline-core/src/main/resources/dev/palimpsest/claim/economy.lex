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
  noun bankruptcy -> of

price_rise | market | measure
  verb rise/increase/climb/jump/surge/soar @intransitive subj=price/cost/rate/inflation/share/export/import/unemployment/profit/revenue/sale -> subj
  noun rise/increase/surge -> in[market]

price_fall | market | measure
  verb fall/drop/decline/decrease/plunge/slump @intransitive subj=price/cost/rate/inflation/share/export/import/unemployment/profit/revenue/sale -> subj
  noun fall/drop/decline/decrease -> in[market]
