# Events of natural and technical disasters; the form is described in conflict.lex. What befalls people and buildings
# (kill, injure, missing, displace, destroy_building, damage_building, evacuate) is shared with conflict.lex and civil.lex.

rescue | movement | people
  verb rescue -> obj[people]
  noun rescue -> of

disaster_strike | disaster | place
  verb hit/strike/devastate/ravage/rock/batter/lash subj=earthquake/quake/hurricane/typhoon/cyclone/tornado/storm/tsunami/flood/wildfire/tremor/aftershock/landslide/mudslide/avalanche/heatwave/drought/blizzard/hailstorm -> obj
  verb make obj=landfall -> in|at|near|on?
  verb erupt @intransitive subj=volcano -> subj
  noun eruption -> of

flood | disaster | place
  verb flood/inundate/submerge -> obj
  noun flooding/inundation -> of|in

fire | disaster | place
  verb break +out subj=fire/wildfire/blaze -> in|at|near?
  verb catch obj=fire -> subj
  verb engulf/gut/ravage subj=fire/wildfire/blaze/flame/inferno -> obj
  verb burn +down -> obj, subj[building/facility]
  verb burn obj=acre/hectare -> in?

collapse_structure | disaster | building
  verb collapse @intransitive -> subj[building/facility]
  noun collapse -> of[building/facility]

crash | disaster | vehicle
  verb crash @intransitive -> subj[aircraft/equipment]
  verb derail/capsize @intransitive -> subj
  verb run +aground -> subj[equipment/vehicle]
  verb sink @intransitive -> subj[equipment/vehicle]
  noun crash/derailment/capsizing -> of

explode | disaster | place
  verb explode/detonate @intransitive -> subj
  noun explosion/blast -> at|in

spill | disaster | place
  verb leak/spill -> into

trap | disaster | people
  verb trap/strand/maroon -> obj[people]
