# Events of public health; the form is described in conflict.lex.

infect | health | people
  verb infect/contaminate -> obj
  verb test comp=positive -> subj
  verb diagnose @passive -> obj[people/name-person]
  verb sicken -> obj[people]
  verb contract/catch obj=virus/disease/infection -> subj
  noun case @plural -> self
  noun infection -> of|among?
