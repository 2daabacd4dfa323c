# Events of civil and public life; the form is described in conflict.lex.

hold_talks | diplomacy | party
  verb hold/begin/start/resume/conduct/open obj=talk/negotiation/meeting/summit/discussion/consultation -> with?
  verb enter/join @active -> into|obj[talks]
  verb meet @active -> with, obj[name-person/name-org]
  verb negotiate @active -> with?
  noun talk/negotiation/summit -> with|between?

call_for | speech act | demand
  verb call +for -> for
  verb call +on -> on|upon, obj
  verb urge/implore/beseech/exhort -> obj
  verb ask comp=infinitive -> obj, for?
  verb ask -> for
  verb demand/request/seek -> obj
  verb appeal -> for|to

close | access | place
  verb close/shut/seal/blockade -> obj[place/facility/road/building]
  verb seal/close +off -> obj
  verb shut +down -> obj[facility/building/road]
  verb stay/remain comp=closed/shut -> subj[place/facility/road/building]
  noun closure -> of

reopen | access | place
  verb reopen -> obj[place/facility/road/building], subj[place/facility/road/building]
  noun reopening -> of[place/facility/road/building]

ban | measure | activity
  verb ban/prohibit/outlaw @active -> obj[!people]
  verb ban/prohibit/outlaw @passive -> obj[!people]

lift_measure | measure | measure
  verb lift/ease/relax obj=curfew/restriction/ban/lockdown/quarantine/emergency/embargo/sanction/blockade -> self

suspend_operation | access | activity
  verb halt/suspend/discontinue/cease/pause -> obj[!hostilities]
  noun suspension -> of

cut_services | access | service
  verb shut +down -> obj, subj
  verb cut +off -> obj[service]
  noun outage/blackout -> of|in?

evacuate | movement | people
  verb evacuate -> obj, from
  noun evacuation -> of

demonstrate | protest | cause
  verb demonstrate/rally/protest/riot @intransitive -> against|for|in?
  verb protest -> obj
  verb take comp=street -> against?
  verb hold/stage/organise/organize obj=demonstration/protest/rally/march -> against|for|in?
  noun demonstration/protest -> against?

declare_emergency | measure | place
  verb declare/introduce/impose/announce/proclaim obj=emergency/curfew/law -> in|across[place]?

presence | state | place
  verb be comp=present @content -> in|at
