# Kinds of things by their head noun. KIND [ > TARGET TYPE ]: LEMMA …    A lemma may be of several kinds.

village   > village: village, hamlet, settlement
town      > town: town, township
city      > city: city, capital, metropolis, municipality
district  > district: district, county, rayon, raion, municipality, neighbourhood, neighborhood, suburb, borough
region    > region: region, province, oblast, state, valley, territory, zone, area, peninsula, land, country, north, south, east, west, soil, enclave, part, plain, sector, front, governorate, prefecture, ground
border    > border: border, frontier, boundary
facility  > facility: bridge, dam, airport, base, checkpoint, port, station, plant, factory, depot, tunnel, pipeline, refinery, airfield, barracks, hill, height, heights, outpost, mountain, peak, crossing, stronghold, fortress, junction, bunker, headquarters, compound, prison, camp, mine, island, site, building, school, hospital, embassy
road      > infrastructure: road, highway, street, route, railway, lane, corridor, airspace
position  > position: position, post, trench, line, fortification, emplacement
people    > people: people, person, civilian, man, woman, child, resident, inhabitant, citizen, soldier, serviceman, servicewoman, servicemember, troop, fighter, militant, combatant, mercenary, volunteer, journalist, reporter, correspondent, worker, employee, officer, general, commander, policeman, police, student, pupil, teacher, patient, refugee, migrant, seeker, victim, casualty, passenger, crew, member, pilot, sailor, hostage, prisoner, detainee, protester, demonstrator, worshipper, villager, boy, girl, baby, infant, mother, father, son, daughter, wife, husband, couple, family, household, population, rebel, insurgent, terrorist, gunman, attacker, bomber, personnel, staff, conscript, reservist, recruit, deserter, paramedic, doctor, nurse, medic, firefighter, activist, politician, official, leader, minister, president, mayor, suspect, tourist, bystander, shopper, staffer, guard, engineer, driver, rescuer, individual, adult, teenager, human, other, dead, wounded, elderly, armenian, azerbaijani, user, customer, client, patient, farmer, farmworker, peacekeeper, medical, spokesman, spokeswoman, spokesperson, senator, lawmaker, critic, scientist, researcher, artist, singer, actor, footballer, player
force     > force: force, army, military, troop, unit, battalion, brigade, regiment, division, corps, squad, company, platoon, garrison, militia, navy, fleet, convoy, column, artillery, side, enemy, group, guard
equipment > equipment: tank, vehicle, truck, jeep, car, apc, ifv, bmp, btr, howitzer, launcher, gun, artillery, system, missile, rocket, mlrs, mortar, cannon, radar, weapon, weaponry, ammunition, armour, armor, armament, ship, boat, vessel, frigate, submarine, cruiser, destroyer, warship, tanker, equipment, automobile, carrier, battery, munition, hardware, transporter, locomotive, bus, ambulance, bulldozer, station, unit, installation, depot, arm, interceptor, torpedo
aircraft  > equipment: aircraft, airplane, aeroplane, plane, jet, warplane, helicopter, uav, drone, fighter-bomber, bomber, airliner, glider, balloon, quadcopter, gunship, unmanned aerial vehicle, fighter jet, airship, interceptor
building  > infrastructure: building, bridge, dam, house, home, church, mosque, cathedral, monastery, temple, school, kindergarten, hospital, clinic, apartment, shop, store, property, structure, facility, infrastructure, hangar, warehouse, monument, cemetery, museum, theatre, theater, office, residence, dwelling, block, hotel, university, synagogue, flat, object, factory, plant, roof, wall, library, stadium, farm, hut, tower, complex
ceasefire > agreement: ceasefire, cease-fire, truce, armistice, regime
agreement > agreement: agreement, deal, treaty, accord, pact, statement, ceasefire, cease-fire, truce, armistice, terms, plan, memorandum, protocol, settlement, proposal, halt
hostilities > other: hostility, war, fighting, conflict, fight, combat, operation, shelling, campaign, clash, violence, bombing, bombardment
talks     > other: talk, negotiation, dialogue, discussion, summit
event     > other: attack, offensive, assault, attempt, incursion, advance, counterattack, raid, plot, breakthrough, infiltration
information > information: information, detail, number, figure, casualty, loss, datum, data, name, identity, statistic, evidence, count, toll, comment, total, source, statement, location, report
data      > information: data, datum, record, information, file, password, email, document, credential, database, photo, card, address, detail
system    > infrastructure: system, server, network, website, site, computer, database, account, software, page, homepage, infrastructure
service   > infrastructure: service, power, electricity, water, gas, internet, supply, phone, communication, network
party     > other: company, firm, bank, retailer, organisation, organization, agency, ministry, department, government, university, operator, provider, contractor, site, website, hospital, airline, manufacturer, hotel, chain
measure   > other: law, bill, act, resolution, amendment, constitution, measure, budget, legislation, decree
product   > other: product, food, drug, vehicle, toy, car, vaccine, batch, device
market    > other: price, cost, rate, inflation, sale, export, import, output, profit, revenue, unemployment, share, demand, gdp
vehicle   > equipment: train, bus, truck, car, ship, ferry, boat, vessel, plane, aircraft, helicopter
abstract  > other: negotiation, peace, talk, life, future, dream, marriage, friendship, democracy, freedom, value, myth, hopes, evidence, interest, relation, effort, credibility, reputation, image, prospect, economy, market, industry, feeling, cause, trust, confidence, process, chance, career, morale, pride, hope, opposition, support, momentum, time, ground, faith, control, weight, weapons
place     > place: place, location, point, spot, town, village, city, area, base, site, field, forest, river, lake, sea, coast, shore, street, square, bridge, settlement, district, region, province, border, territory, land, position, airport, port, height, heights, hill, mountain, road, dam, island, country, enclave, capital, ground, highway, valley, quarter, outskirt, suburb, zone, city, strait, bay, channel
