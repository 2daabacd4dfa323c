# Cues: words that show that somebody says something.
#
#   verb STANCE LEMMA, LEMMA …        a verb; +PARTICLE after a lemma names a particle that it needs; ~TYPE adds a hedge
#                                     (hedges.lex); !that: counts only with a clause or infinitive, never with a noun as object;
#                                     !quote: only with a quotation or after a colon; !point: only with a noun that stands for a claim
#   phrase STANCE WORDS               a preposition-like phrase before the source
#   noun STANCE LEMMA, LEMMA …        a noun that governs a that-clause, or that is issued or made
#   issue LEMMA …                     verbs that issue such a noun
#   pointer LEMMA …                   nouns that stand for earlier claims ("confirmed these allegations")
#   deniable LEMMA …                  nouns that one denies or admits though they are no events: "denied any involvement"
#   scorn ADJECTIVE …                 "called the accusations absurd" is a denial
#   naming LEMMA …                    verbs that call something something: the content is "A is B"
#   deontic ADJECTIVE …               "it is important that …" tells no fact, while "it is clear that …" does
#   opine LEMMA …                     "I think that …" in somebody's words is only a reserve
#   norm LEMMA …                      what one acts according to; nobody who says something
# A cue that is negated ("has not confirmed") or only possible ("could not confirm") gives no claim.

verb assert state, say, announce, declare, insist, add, tell, write, tweet, maintain, argue, suggest, describe, warn, reiterate, point+out, estimate, believe, stress, emphasise, emphasize, assert, proclaim, remark, comment, explain, reply, respond, recall, predict, think, claim~distance, allege~distance, contend, explain, post, continue!quote, quip!quote, respond!quote, tell, inform, reason, theorise, theorize, speculate, fear~possibility, suspect~possibility, charge!that, complain, caution, testify, promise!that, pledge!that, vow!that, read!quote, recommend, propose, conclude, assure, underline, underscore, reaffirm, echo, opine, outline!that, voice!quote, mention!that, imply, learn!that, ask!quote, lament, deem!that, find!that, agree!that, express!that
verb report report, document, note, record, indicate, show!that, reveal!that, detail!that, cite!that, list!that, find!that, range!quote
verb confirm confirm, acknowledge, corroborate, verify
verb admit admit, concede, confess
verb deny deny, refute, reject, dispute, contest, contradict, rebut, disavow, repudiate, dismiss!point
verb accuse accuse, blame
phrase assert according to
phrase assert in the opinion of
phrase assert in the words of
phrase assert in the view of
phrase assert per
phrase report citing
noun assert statement, claim, allegation, announcement, declaration, warning, assertion, belief, argument, suggestion, view, estimate, accusation
noun deny denial, rejection, rebuttal, refutation
noun report report
noun confirm confirmation
issue issue, make, release, publish, give, send, put
pointer statement, claim, allegation, accusation, report, charge, assertion, information, news, rumour, rumor, figure, version, account, this, that, these, it, everything, loss
deniable responsibility, involvement, wrongdoing, guilt, complicity, knowledge, role, liability, blame, negligence, misconduct, abuse, theft, fraud, murder, killing, bribery, corruption, crime, offence, offense, assault, rape, manslaughter, torture, breach, failure, mistake, error, misuse, plagiarism, manipulation, collusion, discrimination, doping, evasion, bullying, harassment, fault, link, tie, contact, cover-up, existence
scorn absurd, false, fake, untrue, baseless, groundless, unfounded, nonsense, fabricated, lie, ridiculous, incorrect, wrong, disinformation, misinformation, propaganda, slander, provocation
naming call, dub, describe, label, brand, characterise, characterize, term, deem, consider, regard, portray, hail
deontic important, crucial, essential, necessary, vital, imperative, critical, desirable, preferable, advisable, better, best, mandatory, fair, unfair, right, wrong, fitting, appropriate, inappropriate, reasonable, unreasonable, false, untrue, impossible, unlikely, time, key, urgent, acceptable, unacceptable
opine think, believe, suspect, feel, guess, suppose, know, hope, understand, see, find, reckon, bet, fear, expect, assume, imagine, mean, say
norm law, plan, schedule, rule, procedure, principle, standard, custom, tradition, protocol, agreement, norm, criterion, need, size, age, type, kind, rank, merit, wish, will, taste, circumstance, timetable, regulation, convention, constitution, calendar, formula, order, level, ability
