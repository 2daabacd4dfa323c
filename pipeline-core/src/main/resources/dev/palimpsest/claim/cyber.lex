# Events of information security; the form is described in conflict.lex.

data_breach | security | party
  verb breach/hack/compromise -> obj[party/system]
  verb suffer/experience/confirm/disclose obj=breach/cyberattack/hack -> subj
  verb gain obj=access -> to
  noun breach/hack/intrusion -> of|at?

steal_data | security | data
  verb steal/exfiltrate/swipe/export/copy/access/expose/leak -> obj[data]
  noun theft/leak/exposure -> of[data]

pay_ransom | security | money
  verb pay obj=ransom -> of|to?
