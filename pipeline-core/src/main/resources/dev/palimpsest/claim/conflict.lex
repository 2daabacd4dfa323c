# Events of armed conflict.
#
# An action is a block:   id | family | targets by default
#   verb LEMMA/LEMMA [+particle] [obj=NOUN/NOUN] [comp=ADJ/NOUN] [subj=NOUN/NOUN] [@condition…] [phase=…] -> SLOT, SLOT…
#   noun LEMMA/LEMMA -> SLOT, SLOT…
# SLOT says where the target stands, the first one filled is taken: obj, subj, self (the noun itself), or prepositions
# joined by |; [kind/kind] after it restricts what it may be (kinds.lex), [!kind] excludes, ? lets the claim stand without a target.
# @passive, @active, @intransitive, @plural ask for that use; @alone: with no "in", "into", "from", "off" but of a time; @content only inside what somebody says.
# A line wins over a later one; one with obj=, comp= or +particle over one without.

seize_control | territory | place
  verb seize/take/gain/regain/secure/establish/assume/wrest/retake obj=control -> of|over
  verb take/bring comp=control -> obj
  verb take/gain/regain obj=possession/hold -> of
  verb capture/recapture/retake/seize/liberate/overrun/conquer/reconquer/recover/occupy @active -> obj[place/facility/position]
  verb capture/recapture/retake/seize/liberate/overrun/conquer/reconquer @passive -> obj[place/facility/position]
  verb take @active -> obj[name-place/village/town/city/district/facility/position]
  verb take @passive -> obj[village/town/city]
  verb claim @content -> obj[place]
  verb fall @intransitive @alone -> subj[place]
  verb take +over -> obj[place/facility]
  verb come/fall/pass comp=under-control -> subj[place/facility/position]
  noun capture/seizure/liberation/recapture/conquest/takeover/occupation -> of[place/facility/position]
  noun fall -> of[place]

control | territory | place
  verb be comp=control -> of
  verb be comp=under-control -> subj
  verb remain/stay comp=under-control -> subj
  verb remain/stay comp=control -> of
  verb have/hold/retain/maintain/keep/exercise obj=control -> of|over
  verb claim obj=control -> of|over
  verb control @active -> obj[place/facility/position]
  verb hold @active -> obj[place/facility/position]
  verb occupy @passive -> obj[place]
  verb control/hold @passive -> obj[place]
  noun control/dominance -> of|over[place/facility/position]

lose_control | territory | place
  verb lose obj=control -> of|over
  verb lose @active -> obj[name-place/village/town/city/district/region/facility/position]
  verb cede/surrender/relinquish/abandon @active -> obj[place]
  noun loss -> of[place]

advance | movement | place
  verb advance/move/push/press/drive +deeper -> into|in|to
  verb move obj=front/frontline/line -> into|deep|to
  verb advance @intransitive -> on|into|to|toward|towards|along|in|through?
  verb push/thrust/penetrate @active -> into[place]
  verb enter @active -> obj[place]
  verb reach @active -> obj[place/border]
  verb make obj=advance/progress/inroad -> in|into|on|toward?
  verb continue/begin/resume subj=advance phase=own -> in|into|on|toward|along?
  noun advance/advancement -> in|into|on|toward|towards|along?

retreat | movement | place
  verb retreat -> from|along|to|toward|towards?
  verb pull +back -> from|to?
  verb withdraw @intransitive -> from|to?
  verb conduct/make/order/begin/carry obj=retreat/withdrawal/pullback -> from|to?
  verb flee subj=force/troop/soldier/army/unit/fighter -> obj, from?
  noun retreat/withdrawal/pullback -> from|to?

offensive | violence | place
  verb launch/start/begin/continue/open/mount/resume/commence/conduct/wage/carry/undertake obj=offensive/counteroffensive/counter-offensive/counterattack/operation/assault/invasion/incursion phase=own -> in|on|toward|towards|against|into|along?
  verb go comp=offensive -> in|on|toward|towards|against?
  verb continue/start/begin/resume/commence/intensify subj=offensive/counteroffensive/counter-offensive/operation/assault/invasion phase=own -> in|on|toward|towards|against|into?
  verb invade @active -> obj[place]
  verb invade @passive -> obj[place]
  noun offensive/counteroffensive/invasion/incursion -> in|on|toward|towards|against|into|of?

attack | violence | any
  verb launch/conduct/carry/mount/stage/make/perform obj=attack/airstrike/strike/raid/ambush/bombing -> on|against|in|at?
  verb launch @passive subj=attack/airstrike/strike/raid -> on|against?
  verb come comp=attack -> subj
  verb open obj=fire -> on|at|upon?
  verb fire +upon -> upon|on|at, obj
  verb fire @active -> upon|on
  verb attack/ambush/raid/assail/assault -> obj, on|toward|towards|in|near?
  verb target -> obj[!information]
  verb strike -> obj[place/people/facility/equipment/force/building/position]
  verb hit -> obj[place/people/facility/equipment/force/building/position]
  verb ram/torpedo/mine -> obj[equipment/facility/force]
  noun attack/airstrike/raid/ambush/assault -> on|against|in?

shell | violence | any
  verb shell/bombard/rocket/mortar/strafe -> obj, at|towards|toward?
  verb bomb -> obj[place/people/facility/building/force/position]
  verb fire obj=rocket/missile/shell/artillery/mortar/munition/projectile/grenade/salvo/barrage -> at|on|into|toward|towards
  verb be/come comp=under-shelling/under-bombardment/under-fire/under-shellfire -> subj
  verb intensify/continue/begin/start/resume/occur subj=shelling/bombardment phase=own -> of?
  noun shelling/bombardment/rocketing/shellfire -> of|on?

clash | violence | place
  verb take subj=clash/fighting/skirmish/battle/combat/warfare/firefight/hostility obj=place -> in|on|near|around|along|at|over?
  verb continue/intensify/erupt/occur/rage/resume/escalate/begin/start/ensue/flare/spill/spread subj=clash/fighting/skirmish/battle/combat/warfare/firefight/hostility phase=own -> in|on|near|around|along|at|over|to|into?
  verb break +out subj=clash/fighting/skirmish/battle/combat/warfare/firefight/hostility phase=begin -> in|on|near|around|along|at|over?
  verb flare +up subj=clash/fighting/skirmish/battle/combat phase=begin -> in|on|near|around|along|at|over?
  verb be subj=clash/fighting/skirmish/battle comp=ongoing/underway/under-way -> in|on|near|around|along|at|over?
  verb clash -> in|on|near|around|along|at?
  noun clash/skirmish/firefight -> in|on|near|around|along|at?

repel_attack | violence | event
  verb repel/repulse -> obj
  verb fend/beat/ward +off -> obj
  verb thwart/foil -> obj[event]

kill | casualty | people
  verb kill/murder/assassinate/slay/execute/massacre/behead/slaughter -> obj
  verb die/perish/succumb @intransitive -> subj[!equipment]
  verb commit obj=suicide -> subj
  verb lose obj=life -> subj
  verb claim/cost obj=life -> of?
  verb lose @active -> obj[people]
  verb shoot comp=dead -> obj
  verb shoot comp=death -> obj
  verb find comp=dead -> obj
  noun death/killing/assassination/murder/slaying/execution -> of
  noun fatality -> in|among?
  noun loss -> of[people]

injure | casualty | people
  verb injure/wound/maim/hurt -> obj[!abstract]
  verb receive/suffer/sustain/get obj=wound/injury/burn -> subj
  noun injury/wounding -> of|to

casualties | casualty | people
  verb suffer/sustain/incur/take obj=casualty -> subj
  verb kill @passive +or-wound -> obj
  noun casualty -> among|of?

missing | casualty | people
  verb go comp=missing -> subj
  verb be comp=missing -> subj
  verb disappear/vanish @intransitive -> subj[people]
  noun disappearance -> of

capture_person | casualty | people
  verb capture/imprison/detain/jail/arrest/kidnap/abduct/apprehend -> obj[people/name-person]
  verb take comp=prisoner/hostage/captive/custody -> obj
  verb take obj=prisoner/hostage/captive -> self
  noun capture/arrest/detention/kidnapping/abduction/imprisonment -> of[people]

displace | casualty | people
  verb displace/deport/expel/uproot/evict -> obj[people/share]
  verb flee -> subj
  verb force comp=flee -> obj
  verb make/leave/render comp=homeless -> obj
  verb leave/flee obj=home -> subj
  noun displacement/deportation/expulsion/exodus -> of

desert | casualty | people
  verb desert @intransitive -> subj[people]
  noun deserter -> self

down_aircraft | equipment | aircraft
  verb down -> obj
  verb shoot +down -> obj
  verb bring +down -> obj[aircraft]
  verb destroy -> obj[aircraft]
  noun downing/shootdown -> of
  noun destruction -> of[aircraft]

destroy_building | infrastructure | building
  verb destroy/demolish/raze/flatten/level -> obj[building]
  verb burn +down -> obj
  verb burn +to-ground -> obj
  noun destruction/demolition -> of[building]

destroy_equipment | equipment | equipment
  verb destroy/neutralize/neutralise/obliterate -> obj[!abstract]
  verb knock/take +out -> obj[equipment/position/facility]
  verb sink -> obj[equipment]
  noun destruction -> of

damage_equipment | equipment | equipment
  verb damage -> obj[equipment/aircraft]
  noun damage -> of|to[equipment/aircraft]

damage_building | infrastructure | building
  verb damage/vandalize/vandalise/wreck -> obj[!abstract]
  verb suffer/sustain obj=damage -> subj
  verb cause/do/inflict obj=damage -> to
  verb become/be comp=damaged -> subj
  noun damage -> to|of

capture_equipment | equipment | equipment
  verb capture/seize -> obj[equipment/aircraft]
  noun capture/seizure -> of[equipment/aircraft]

lose_equipment | equipment | equipment
  verb lose @active -> obj[equipment/aircraft]
  noun loss -> of[equipment/aircraft], self

inflict_losses | equipment | force
  verb inflict obj=loss/casualty/damage -> on|upon|to

agree_ceasefire | ceasefire | agreement
  verb agree -> on|to|upon[agreement]
  verb sign/conclude/reach/negotiate/announce/declare/accept -> obj[ceasefire]
  noun ceasefire/truce/armistice -> self @never

halt_hostilities | ceasefire | event
  verb halt/cease/suspend/stop/end -> obj[hostilities]
  verb end @intransitive -> subj[hostilities]
  verb cease/stop @intransitive -> subj[hostilities]

violate_ceasefire | ceasefire | agreement
  verb violate/break/breach -> obj[ceasefire]
  noun violation/breach -> of[ceasefire]

observe_ceasefire | ceasefire | agreement
  verb observe/respect/honour/honor/uphold -> obj[ceasefire]
  noun observance -> of[ceasefire]

ceasefire_collapse | ceasefire | agreement
  verb collapse/fail/unravel @intransitive -> subj[ceasefire]
  verb break +down -> subj[ceasefire]
  verb fall +apart -> subj[ceasefire]
  noun collapse/breakdown -> of[ceasefire]

release_footage | information | any
  verb release/publish/post/share/broadcast/air/circulate/show obj=footage/video/image/photo/photograph/recording/clip -> content

disclose_information | information | information
  verb disclose/reveal/divulge @negated -> obj
  verb provide/give/release @negated -> obj[information]
  verb refuse/decline comp=give/provide/disclose/reveal/comment -> obj[information]
