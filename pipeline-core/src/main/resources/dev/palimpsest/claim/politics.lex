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
