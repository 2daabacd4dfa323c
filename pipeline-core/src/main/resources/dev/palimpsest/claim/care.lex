# Events of care and prevention, beside health.lex; the form is described in conflict.lex.

hospitalize | health | people
  verb hospitalise/hospitalize -> obj
  verb admit comp=hospital -> obj
  noun hospitalisation/hospitalization -> of

vaccinate | health | people
  verb vaccinate/inoculate/immunise/immunize -> obj
  noun vaccination/inoculation -> of

recover | health | people
  verb recover @intransitive -> subj[people]

quarantine | health | people
  verb quarantine/isolate -> obj[people/place]
  noun quarantine -> of

recall_product | health | product
  verb recall -> obj[product]

outbreak | health | place
  verb spread @intransitive subj=virus/disease/infection/epidemic/outbreak -> to|in|across?
  noun outbreak -> of|in
