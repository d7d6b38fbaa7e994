/**
 * First and last names from which invented people get theirs. The lists are our own and hold common names only; a
 * combination is drawn at random and stands for nobody. `share` is the part of the caseload that gets a name from the
 * group, `languages` are what people of the group often speak beside Dutch, and `dutchGood` how often their Dutch is
 * good: together they make the spread of languages of a real caseload. None of this is kept with a person.
 */
export interface NameGroup {
  readonly share: number;
  readonly dutchGood: number;
  readonly languages: readonly string[];
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s*,\s*/);

export const NAME_GROUPS: readonly NameGroup[] = [
  {
    share: 0.42,
    dutchGood: 0.95,
    languages: [],
    first: words(`Anja, Bas, Bianca, Carla, Chantal, Coen, Daan, Dennis, Diana, Dirk, Els, Erik, Esther, Femke, Floor,
      Frank, Gerda, Gijs, Hanneke, Hans, Ilse, Ingrid, Jasper, Jeroen, Jolanda, Joost, Karin, Kees, Kim, Koen, Lars,
      Linda, Lotte, Maaike, Manon, Marcel, Marieke, Marloes, Martijn, Mieke, Monique, Niels, Paula, Petra, Ramon, Renate,
      Rik, Robin, Roos, Ruud, Sandra, Sander, Sascha, Silvia, Stefan, Suzan, Tamara, Thijs, Tineke, Tom, Vera, Wendy,
      Wilma, Wouter, Yvonne`),
    last: words(`Aalbers, van Beek, Beukers, Blom, Boelens, Bogaard, Bosman, Brinkhuis, Broekhof, Dekkers, van Dalen,
      van Dongen, Dorrestein, Driessen, Eikelboom, van Elst, Geerlings, Goedhart, Groenewoud, Haverkamp, Heemskerk,
      van Hees, Hofstede, Hogendoorn, Huisman, Kamphuis, Kerkhof, Kloosterman, Kortekaas, Kuipers, Langeveld, Leeflang,
      Lindeman, van Loon, Maassen, Meerman, Mulders, Nieuwenhuis, Noordam, Oosterhout, Otten, Peeters, Pronk, Reijnders,
      Rietveld, Rijken, Roelofs, Roosendaal, Schipper, Schouten, Slagter, Smeets, Spaans, Steenbergen, Tiemersma,
      Veldhuis, Verhoef, Vermeulen, Vonk, Vrijhof, van Waveren, Wessels, Westerhof, Wolters, Zandstra, Zeeman, Zonneveld`),
  },
  {
    share: 0.11,
    dutchGood: 0.48,
    languages: ['ar', 'ber', 'fr'],
    first:
      words(`Abdel, Achraf, Aicha, Amal, Anouar, Asmae, Bouchra, Driss, Fadoua, Farid, Fatiha, Hafida, Hamza, Hanan,
      Hind, Ibtissam, Ilyas, Jamila, Karim, Khadija, Latifa, Loubna, Malika, Mounir, Naima, Najat, Nordin, Rachid, Rachida,
      Redouan, Saida, Samira, Soufian, Souad, Tarik, Yassin, Zineb`),
    last: words(`Achahbar, Aberkan, Alami, Amrani, Azzouzi, Belhaj, Benali, Benhaddou, Bouazza, Boukhari, Chaoui, Daoudi,
      El Bakkali, El Fassi, El Idrissi, El Khatib, El Mansouri, Essaidi, Fikri, Haddouchi, Hamdaoui, Jabri, Kaddouri,
      Lahlou, Lamrabet, Mansouri, Mimouni, Nejjar, Ouali, Rahmouni, Saidi, Tahiri, Yacoubi, Zerouali, Ziani`),
  },
  {
    share: 0.1,
    dutchGood: 0.45,
    languages: ['tr', 'ku'],
    first:
      words(`Ahmet, Ali, Ayla, Aylin, Aynur, Bayram, Berna, Burak, Cem, Deniz, Derya, Dilek, Ebru, Elif, Emine, Emre,
      Erkan, Fatma, Filiz, Gamze, Gül, Hakan, Hatice, Hülya, Kemal, Leyla, Meltem, Meryem, Murat, Nazan, Nuray, Osman,
      Özlem, Selma, Serkan, Sevda, Sibel, Tolga, Yasemin, Yusuf`),
    last: words(`Acar, Aksoy, Aktaş, Aslan, Avci, Aydin, Balci, Bozkurt, Çelik, Coşkun, Demir, Doğan, Duman, Erdem, Güneş,
      Gündüz, Kaplan, Karaca, Kaya, Keskin, Kiliç, Koç, Korkmaz, Kurt, Oruç, Özcan, Özdemir, Polat, Şahin, Sari, Taş, Tekin,
      Toprak, Turan, Uçar, Yalçin, Yavuz, Yildirim`),
  },
  {
    share: 0.12,
    dutchGood: 0.88,
    languages: ['srn', 'pap', 'en', 'hns'],
    first:
      words(`Anil, Aruna, Ashwin, Brenda, Cheryl, Clyde, Denise, Edsel, Farida, Gaitri, Giovanni, Glenn, Hesdy, Indra,
      Jerrel, Joyce, Judeska, Kenneth, Lucia, Marlon, Melvin, Merlyn, Mitchell, Natasha, Orlando, Priya, Radjesh, Raul,
      Rishi, Roché, Rowena, Ruben, Sharon, Shanti, Sherwin, Soraya, Urvin, Vanessa, Wendell, Xiomara`),
    last: words(`Adjodha, Alberg, Baldew, Bhagwandin, Biharie, Blijd, Cairo, Chin, Croes, Doekhie, Doorgeest, Elstak, Flores,
      Girigori, Gopal, Hasselnook, Jankie, Kartosen, Koendan, Kromodimedjo, Lieveld, Mangal, Maduro, Martis, Nahar,
      Oostburg, Panday, Pengel, Pinas, Ramdin, Ramlal, Rosina, Sadal, Sewnath, Sordam, Tjon, Tromp, Winklaar, Wongsodikromo`),
  },
  {
    share: 0.08,
    dutchGood: 0.18,
    languages: ['ar', 'ku', 'en'],
    first:
      words(`Abeer, Adnan, Ahmad, Alaa, Amira, Anas, Basel, Dima, Fadi, Ghada, Hala, Hassan, Iman, Jihad, Khaled, Lama,
      Mahmoud, Maher, Mona, Nour, Omar, Rania, Reem, Rima, Salim, Samer, Shirin, Suha, Wael, Yara, Zaher`),
    last: words(`Abboud, Al Ahmad, Al Hamwi, Al Khalil, Al Masri, Al Najjar, Al Omar, Antar, Barakat, Darwish, Ghanem, Haddad,
      Hallak, Hamdan, Ibrahim, Issa, Jaber, Kabbani, Khoury, Mahfouz, Nassar, Qassem, Rahal, Sabbagh, Saleh, Shaheen,
      Sulaiman, Tayyar, Zaidan`),
  },
  {
    share: 0.05,
    dutchGood: 0.2,
    languages: ['ti', 'ar', 'en', 'am'],
    first:
      words(`Abraham, Abrehet, Aster, Awet, Bereket, Biniam, Dawit, Eden, Filmon, Freweini, Ghenet, Haben, Helen, Kibrom,
      Luwam, Mehari, Merhawi, Meron, Natnael, Rahel, Robel, Ruta, Saba, Samuel, Selam, Semhar, Simon, Teklit, Tsega, Yonas`),
    last: words(`Abraha, Afewerki, Araya, Asmelash, Berhane, Desta, Fessehaye, Gebre, Gebremedhin, Ghebreab, Ghirmay, Habte,
      Hagos, Haile, Kahsay, Kidane, Mebrahtu, Measho, Negash, Okbay, Tekle, Tesfay, Tewelde, Weldu, Woldemichael, Yemane,
      Zerai`),
  },
  {
    share: 0.04,
    dutchGood: 0.3,
    languages: ['pl', 'en', 'de'],
    first: words(`Agnieszka, Aneta, Anna, Bartosz, Beata, Dariusz, Dorota, Ewa, Grzegorz, Iwona, Jacek, Joanna, Kamil,
      Katarzyna, Krzysztof, Magda, Marcin, Marzena, Monika, Pawel, Piotr, Renata, Slawomir, Tomasz, Wioletta, Zbigniew`),
    last: words(`Adamczyk, Baran, Bielecki, Czarnecka, Dudek, Gajewski, Górska, Jasinski, Kalinowska, Kaczmarek, Kubiak,
      Lis, Makowska, Mazur, Nowicki, Olszewska, Pietrzak, Rutkowski, Sadowska, Sikora, Stepien, Szulc, Urbanska, Walczak,
      Wilk, Zawadzka`),
  },
  {
    share: 0.03,
    dutchGood: 0.12,
    languages: ['uk', 'ru', 'en'],
    first:
      words(`Alina, Andriy, Bohdan, Daryna, Dmytro, Halyna, Inna, Iryna, Kateryna, Larysa, Liliya, Maksym, Mykola, Nadiya,
      Natalia, Oksana, Olha, Oleksandr, Roman, Serhiy, Svitlana, Taras, Tetiana, Viktoriya, Yuliya`),
    last: words(`Bilyk, Bondar, Danylko, Fedorenko, Hnatiuk, Ivanchuk, Kharchenko, Kolomiets, Kravets, Lysenko, Marchuk,
      Melnyk, Moroz, Oliynyk, Panchenko, Petrenko, Polishchuk, Romaniuk, Savchuk, Semenko, Tkach, Vasylenko, Yurchenko`),
  },
  {
    share: 0.05,
    dutchGood: 0.35,
    languages: ['fa', 'prs', 'so', 'ps', 'en'],
    first:
      words(`Abdi, Amina, Arash, Asha, Behnaz, Farhad, Faduma, Farzana, Fawzia, Habib, Hodan, Ismail, Jamal, Kamran, Leila,
      Mahin, Mariam, Mustafa, Nasrin, Nasteho, Navid, Omid, Parisa, Sahra, Shukri, Soheila, Yalda, Zahra, Zubair`),
    last: words(`Abdullahi, Adan, Ahmadi, Amiri, Azizi, Farah, Ghorbani, Gulzar, Haidari, Hersi, Hosseini, Jafari, Karimi, Moradi,
      Mohamud, Nazari, Noori, Osmani, Rahimi, Rezaei, Safi, Sharif, Sherzad, Sultani, Tahmasebi, Warsame, Yusufi`),
  },
];

/** Lower-case ASCII letters with dots between the parts: what stands before the @ of an invented address. */
export function mailName(...parts: readonly string[]): string {
  return parts
    .join(' ')
    .normalize('NFD')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '');
}

/** Telephone numbers that belong to nobody: 06 0000 xxxx and 079 000 xx xx, counted from zero. */
export const mobileNumber = (index: number): string => `06 0000 ${String(index % 10_000).padStart(4, '0')}`;
export const officeNumber = (index: number): string => {
  const digits = String(index % 10_000).padStart(4, '0');
  return `079 000 ${digits.slice(0, 2)} ${digits.slice(2)}`;
};
