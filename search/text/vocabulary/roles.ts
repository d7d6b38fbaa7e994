import { groups } from './groups.ts';

/**
 * Kinds of worker that job lists use for one another; the first group leads others. Alike, but no more than that: these
 * only help to choose between occupations, never to find people or vacancies.
 */
export const ROLES = groups(`
  manager, hoofd, chef, leider, leidinggevende, verantwoordelijke, afdelingshoofd, directeur, bedrijfsleider, baas,
    supervisor, teamleider, teamhoofd, opzichter, voorman, ploegbaas, coordinator, beheerder, ploegleider,
    meewerkend voorman, houder, filiaalmanager, bestuurder, afdelingsmanager, filiaalhouder, uitbater
  operator, bediener, machinebediener, machinist, machineoperator, procesoperator, bediende, productieoperator
  medewerker, bediende, assistent, hulp, kracht, arbeider, werknemer, functionaris, hulparbeider, agent, vakkracht,
    werkkracht, personeelslid
  monteur, mecanicien, technicus, hersteller, reparateur, installateur, mechanieker, onderhoudstechnicus,
    onderhoudsmonteur, technieker, assembleur, mecanieker, technisch medewerker
  ingenieur, engineer, technoloog, ingenieursassistent
  adviseur, consulent, consultant, deskundige, expert, specialist, raadgever, raadsman
  verkoper, winkelier, handelaar, verkoopspecialist, verkoopmedewerker, vertegenwoordiger, ondernemer,
    verkoopadviseur, koopman
  inspecteur, controleur, keurder, keurmeester, kwaliteitscontroleur, kwaliteitsinspecteur, tester, auditor,
    toezichthouder, klasseerder
  docent, leraar, leerkracht, onderwijsgevende, lesgever, onderwijzer, lector, instructeur, trainer, coach, opleider,
    monitor, praktijklector
  maker, bouwer, vervaardiger, fabrikant, vormer, bereider, productiemedewerker
  ontwerper, vormgever, designer, tekenaar, stylist, architect
  onderzoeker, wetenschapper, analist, onderzoeksmedewerker
  begeleider, hulpverlener, verzorger, helper, werker, ondersteuner, welzijnswerker
  planner, coordinator, regelaar, dispatcher, organisator
  chauffeur, bestuurder, rijder, machinist
  teler, kweker, fokker, boer, houder, opkweker
  gids, begeleider, leider
  bewaker, wachter, toezichthouder, beveiliger
  schrijver, redacteur, auteur
  therapeut, behandelaar, specialist
  laborant, laboratoriummedewerker, laboratoriumtechnicus, labotechnicus, analist
  ontwikkelaar, developer, programmeur, ontwerper
  lasser, soldeerder
  schoonmaker, reiniger, poetser
  assistent, hulp, helper, adjunct
  monteur, assemblagemedewerker, montagemedewerker, assemblagetechnicus, monteerder
  verhuurder, verhuurmedewerker, verhuur
  secretaresse, administratief medewerker, assistent
`);
