# Events of politics and law; the form is described in conflict.lex.

elect | office | person
  verb elect/re-elect/reelect -> obj
  verb win obj=election/vote/ballot/seat/majority/presidency -> subj
  noun election -> of

appoint | office | person
  verb appoint/nominate/name/swear +as -> obj
  verb appoint/nominate -> obj
  noun appointment/nomination -> of

resign | office | person
  verb resign @intransitive -> subj
  verb step +down -> subj
  noun resignation -> of

dismiss | office | person
  verb dismiss/fire/sack/oust/impeach/depose -> obj[people/name-person]
  noun dismissal/impeachment/ouster -> of

enact | law | measure
  verb pass/enact/adopt/approve/ratify -> obj[measure]
  verb repeal/revoke/annul -> obj[measure]
  noun adoption/ratification -> of[measure]

sign_agreement | diplomacy | agreement
  verb sign/conclude/ratify -> obj[agreement]
  noun signing -> of

sanction | diplomacy | party
  verb sanction -> obj
  verb impose obj=sanction/embargo/tariff -> on|against

recognise_state | diplomacy | party
  verb recognise/recognize @active -> obj[name-place]

charge_crime | law | person
  verb charge/indict/arraign/prosecute -> obj[people/name-person]
  noun indictment/prosecution -> of

convict | law | person
  verb convict/sentence/acquit -> obj[people/name-person]
  noun conviction -> of

sue | law | party
  verb sue -> obj
  verb file obj=lawsuit/suit/complaint -> against

lose_election | office | person
  verb lose obj=election/vote/ballot/seat/majority/presidency/referendum -> subj
  verb concede obj=defeat/election -> subj

vote | law | measure
  verb vote -> for|against|on|in?
  noun vote -> on

veto | law | measure
  verb veto -> obj
  verb strike +down -> obj[measure]
  noun veto -> of

dissolve_body | office | body
  verb dissolve/prorogue -> obj
  noun dissolution -> of

overthrow | office | party
  verb overthrow/topple -> obj
  noun overthrow/coup -> of|against?

pardon | law | person
  verb pardon/amnesty -> obj[people/name-person]
  noun pardon/amnesty -> of|for

extradite | law | person
  verb extradite/deport/expel -> obj[people/name-person]
  noun extradition/deportation/expulsion -> of

ban | law | activity
  verb ban/outlaw/prohibit/criminalise/criminalize -> obj
  noun ban/prohibition -> on|of
