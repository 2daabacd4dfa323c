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

infect_system | security | system
  verb infect/encrypt/cripple subj=malware/virus/worm/ransomware/trojan/botnet -> obj

cut_services | access | service
  verb take/knock/bring comp=offline -> obj
  verb go comp=offline -> subj
