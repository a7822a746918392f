/** Text in an encoding that TextEncoder does not write, with what it says. */
export interface EncodedSample {
  /** WHATWG label. */
  readonly label: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

const western = ['windows-1252', 'iso-8859-15', 'macintosh'];
const central = ['windows-1250', 'iso-8859-2'];
const cyrillic = ['windows-1251', 'iso-8859-5', 'x-mac-cyrillic'];

/** Sentences of a language with the encodings its files are found in. */
const languages: readonly { readonly labels: readonly string[]; readonly sentences: readonly string[] }[] = [
  {
    labels: [...cyrillic, 'koi8-u'],
    sentences: [
      'Того ранку ми зустріли пароплав біля пристані, і капітан розповів, що ще торік тут мешкало сорок родин.',
      'Їхні човни стояли на якорі всю зиму, а взимку діти ходили кригою до школи на другий берег річки.',
      'У щоденнику наглядача маяка є запис про бурю, яка зірвала дах із церкви і потопила три рибальські баркаси.',
      'Дослідники вважають, що перша згадка про місто з’явилася значно пізніше, ніж твердили старі підручники.',
    ],
  },
  {
    labels: [...cyrillic, 'koi8-u', 'ibm866'],
    sentences: [
      'Утром мы встретили пароход у пристани, и капитан рассказал, что ещё в прошлом году здесь жило сорок семей.',
      'В дневнике смотрителя маяка есть запись о буре, которая сорвала крышу с церкви и потопила три рыбацких баркаса.',
      'Исследователи полагают, что первое упоминание о городе появилось гораздо позже, чем утверждали старые учебники.',
      'Зимой дети ходили в школу по льду, а весной их перевозил на лодке старый паромщик с другого берега реки.',
    ],
  },
  {
    labels: ['windows-1251', 'iso-8859-5'],
    sentences: [
      'Сутринта срещнахме парахода на пристанището и капитанът разказа, че миналата година тук са живели четиридесет семейства.',
      'В дневника на пазача на фара има запис за бурята, която откъсна покрива на църквата и потопи три рибарски лодки.',
      'Изследователите смятат, че градът се споменава за първи път много по-късно, отколкото твърдят старите учебници.',
    ],
  },
  {
    labels: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
    sentences: [
      'その朝、私たちは桟橋で船を待っていた。船長は、去年までここに四十の家族が住んでいたと静かに語ってくれた。冬には子どもたちが氷の上を歩いて学校へ通ったという。',
      '灯台守の日記には、教会の屋根を吹き飛ばし、三艘の漁船を沈めた嵐の記録が残っている。研究者たちは、この町が初めて文献に現れるのは従来の説より遅いと考えている。',
      '図書館の地下には、まだ誰も整理していない手紙や地図が何百点も眠っている。来年の春から、大学の学生たちが一枚ずつ撮影し、目録を作る予定である。',
    ],
  },
  {
    labels: ['gb18030'],
    sentences: [
      '那天早上，我们在码头等船。船长告诉我们，直到去年这里还住着四十户人家。冬天的时候，孩子们要从冰上走到对岸去上学，春天则由一位老船夫摆渡。',
      '灯塔看守人的日记里记录了一场暴风雨，它掀翻了教堂的屋顶，并且击沉了三条渔船。研究人员认为，这座城市第一次被提到的时间比旧教科书所说的要晚得多。',
      '图书馆的地下室里还保存着几百封没有整理过的信件和地图。从明年春天开始，大学的学生们将会把它们一张一张地拍摄下来，并且编成目录。',
    ],
  },
  {
    labels: ['big5'],
    sentences: [
      '那天早上，我們在碼頭等船。船長告訴我們，直到去年這裡還住著四十戶人家。冬天的時候，孩子們要從冰上走到對岸去上學，春天則由一位老船夫擺渡。',
      '燈塔看守人的日記裡記錄了一場暴風雨，它掀翻了教堂的屋頂，並且擊沉了三條漁船。研究人員認為，這座城市第一次被提到的時間比舊教科書所說的要晚得多。',
      '圖書館的地下室裡還保存著幾百封沒有整理過的信件和地圖。從明年春天開始，大學的學生們將會把它們一張一張地拍攝下來，並且編成目錄。',
    ],
  },
  {
    labels: ['euc-kr'],
    sentences: [
      '그날 아침 우리는 부두에서 배를 기다렸다. 선장은 작년까지만 해도 이곳에 마흔 가구가 살았다고 조용히 말해 주었다. 겨울이면 아이들은 얼음 위를 걸어 학교에 다녔다.',
      '등대지기의 일기에는 교회 지붕을 날려 버리고 고기잡이배 세 척을 가라앉힌 폭풍에 대한 기록이 남아 있다. 연구자들은 이 도시가 처음 언급된 시기가 더 늦다고 본다.',
      '도서관 지하에는 아직 아무도 정리하지 않은 편지와 지도가 수백 점이나 잠들어 있다. 내년 봄부터 대학생들이 한 장씩 사진을 찍고 목록을 만들 예정이다.',
    ],
  },
  {
    labels: western,
    sentences: [
      'Am frühen Morgen trafen wir den Dampfer an der Brücke, und der Kapitän erzählte, daß hier voriges Jahr vierzig Familien lebten.',
      'Im Tagebuch des Wärters steht ein Eintrag über den Sturm, der das Dach der Kirche abdeckte und drei Fischerboote versenkte; für die Brüder war es schlimm.',
      'Die Forscher glauben, daß die Stadt viel später erwähnt wurde, als es die älteren Bücher behaupten, und die Gründe dafür überzeugen.',
    ],
  },
  {
    labels: western,
    sentences: [
      'Ce matin-là nous avons retrouvé le bateau près de la jetée, et le capitaine a raconté que quarante familles vivaient là l’été passé.',
      'Le journal du gardien évoque la tempête qui arracha le toit de l’église et coula trois barques de pêche à l’entrée du chenal.',
      'Les chercheurs pensent que la ville a été mentionnée bien plus tard que ne l’affirmaient les manuels, même les plus réputés.',
    ],
  },
  {
    labels: western,
    sentences: [
      'Aquella mañana encontramos el vapor junto al muelle, y el capitán contó que el año pasado aquí vivían más de cuarenta familias.',
      'En el diario del torrero hay una anotación sobre la tormenta que arrancó el tejado de la iglesia; también hundió tres barcas de pescadores.',
    ],
  },
  {
    labels: western,
    sentences: [
      'Naquela manhã encontrámos o vapor junto ao cais, e o capitão contou que no ano passado viviam aqui quarenta famílias de pescadores.',
      'Os investigadores pensam que a povoação só foi mencionada muito mais tarde, e não na época que os velhos manuais indicavam: não há provas.',
    ],
  },
  {
    labels: western,
    sentences: [
      'På morgonen mötte vi ångaren vid bryggan, och kaptenen berättade att fyrtio familjer bodde här så sent som i fjol, före stormen.',
      'Forskarna anser att staden nämns först långt senare än vad de äldre läroböckerna påstår, och skälen för det är övertygande på många sätt.',
    ],
  },
  {
    labels: central,
    sentences: [
      'Tego ranka spotkaliśmy parowiec przy przystani, a kapitan opowiedział, że jeszcze w zeszłym roku mieszkało tu czterdzieści rodzin.',
      'W dzienniku latarnika jest wzmianka o burzy, która zerwała dach kościoła i zatopiła trzy łodzie rybackie; świadkowie długo o tym mówili.',
      'Badacze sądzą, że miasto wspomniano po raz pierwszy znacznie później, niż twierdziły dawne podręczniki, i mają na to ważne dowody.',
    ],
  },
  {
    labels: central,
    sentences: [
      'Toho rána jsme potkali parník u přístaviště a kapitán vyprávěl, že ještě vloni tady žilo čtyřicet rodin, většinou rybářů.',
      'V deníku strážce majáku je záznam o bouři, která strhla střechu kostela a potopila tři rybářské čluny, což vyděsilo celé město.',
      'Badatelé soudí, že město je poprvé zmíněno mnohem později, než tvrdily staré učebnice, a uvádějí pro to přesvědčivé důvody.',
    ],
  },
  {
    labels: central,
    sentences: [
      'Azon a reggelen a kikötőben találkoztunk a gőzössel, és a kapitány elmesélte, hogy tavaly még negyven család élt itt, a folyó mentén.',
      'A világítótorony őrének naplójában szerepel a vihar, amely letépte a templom tetejét és elsüllyesztett három halászhajót; erről sokáig beszéltek.',
    ],
  },
  {
    labels: ['windows-1253', 'iso-8859-7'],
    sentences: [
      'Εκείνο το πρωί συναντήσαμε το ατμόπλοιο στην προβλήτα και ο καπετάνιος διηγήθηκε ότι πέρυσι ζούσαν εδώ σαράντα οικογένειες.',
      'Στο ημερολόγιο του φαροφύλακα υπάρχει μια σημείωση για την καταιγίδα που ξερίζωσε τη στέγη της εκκλησίας και βύθισε τρεις βάρκες.',
    ],
  },
  {
    labels: ['windows-1255'],
    sentences: [
      'באותו בוקר פגשנו את ספינת הקיטור ליד הרציף, והקברניט סיפר שעוד בשנה שעברה חיו כאן ארבעים משפחות של דייגים.',
      'ביומנו של שומר המגדלור יש רישום על הסערה שעקרה את גג הכנסייה והטביעה שלוש סירות דיג, ועל הפחד שאחז בעיר.',
    ],
  },
  {
    labels: ['windows-1256', 'iso-8859-6'],
    sentences: [
      'في ذلك الصباح التقينا بالباخرة عند الرصيف، وروى القبطان أن أربعين عائلة كانت تعيش هنا حتى العام الماضي.',
      'في يوميات حارس المنارة سجل عن العاصفة التي اقتلعت سقف الكنيسة وأغرقت ثلاثة قوارب صيد قرب مدخل الميناء.',
    ],
  },
  {
    labels: ['windows-1254'],
    sentences: [
      'O sabah iskelede vapurla karşılaştık ve kaptan, geçen yıla kadar burada kırk ailenin yaşadığını, kışın çocukların okula buzun üstünden gittiğini anlattı.',
      'Deniz feneri bekçisinin günlüğünde, kilisenin çatısını söken ve üç balıkçı teknesini batıran fırtınaya dair bir kayıt vardır; şehir bunu uzun süre konuştu.',
    ],
  },
  {
    labels: ['windows-1257'],
    sentences: [
      'Tą rytą prie prieplaukos sutikome garlaivį, ir kapitonas papasakojo, kad dar pernai čia gyveno keturiasdešimt šeimų, daugiausia žvejų.',
      'Tajā rītā mēs piestātnē satikām tvaikoni, un kapteinis stāstīja, ka vēl pērn šeit dzīvojušas četrdesmit ģimenes, galvenokārt zvejnieki.',
    ],
  },
  {
    labels: ['windows-874'],
    sentences: [
      'เช้าวันนั้นเราพบเรือกลไฟที่ท่าเรือ และกัปตันเล่าว่าเมื่อปีที่แล้วยังมีสี่สิบครอบครัวอาศัยอยู่ที่นี่ ในฤดูหนาวเด็ก ๆ ต้องเดินไปโรงเรียน',
      'ในบันทึกของผู้ดูแลประภาคารมีเรื่องพายุที่พัดหลังคาโบสถ์ปลิวและทำให้เรือประมงสามลำจม นักวิจัยเชื่อว่าเมืองนี้ถูกกล่าวถึงครั้งแรกช้ากว่านั้น',
    ],
  },
];

const shortest = 60;

/** Whole sentences, and pieces of them of 60 to 90 characters, in all the encodings of their languages. */
export function encodedSamples(): EncodedSample[] {
  const samples: EncodedSample[] = [];
  for (const { labels, sentences } of languages) {
    for (const label of labels) {
      const encode = encoderFor(label);
      for (const sentence of sentences) {
        for (const piece of [sentence, sentence.slice(0, 64), sentence.slice(-84), `${sentence}\n\n${sentence}\n`]) {
          const bytes = encode(piece);
          if (piece.length >= shortest && bytes !== undefined) samples.push({ label, text: piece, bytes });
        }
      }
    }
  }
  return samples;
}

/** Encodes by turning the decoder's table around; undefined for a text that the encoding cannot write. */
function encoderFor(label: string): (text: string) => Uint8Array | undefined {
  if (label === 'iso-2022-jp') {
    const encode = encoderFor('euc-jp');
    return (text) => inSevenBits(encode(text));
  }
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  const isWide = ['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'].includes(label);
  for (let first = 0xfe; first >= 0; first -= 1) {
    if (isWide && first > 0x80) {
      for (let second = 0xfe; second >= 0x40; second -= 1) {
        const character = decoder.decode(Uint8Array.of(first, second));
        if ([...character].length === 1 && character !== '\uFFFD') table.set(character, [first, second]);
      }
    }
    const character = decoder.decode(Uint8Array.of(first));
    if (character !== '\uFFFD' && character !== '') table.set(character, [first]);
  }
  if (!isWide) {
    const character = decoder.decode(Uint8Array.of(0xff));
    if (character !== '\uFFFD') table.set(character, [0xff]);
  }
  return (text) => {
    const bytes = [...text].map((character) => table.get(character));
    return bytes.includes(undefined) ? undefined : Uint8Array.from(bytes.flatMap((one) => one ?? []));
  };
}

/** EUC-JP in the escapes of ISO-2022-JP: both write the same characters, the one with the high bit. */
function inSevenBits(euc: Uint8Array | undefined): Uint8Array | undefined {
  if (euc === undefined) return undefined;
  const bytes: number[] = [];
  let isDouble = false;
  for (let at = 0; at < euc.length; at += isDouble ? 2 : 1) {
    const byte = euc[at] ?? 0;
    if (byte > 0x80 !== isDouble) {
      isDouble = !isDouble;
      bytes.push(0x1b, ...(isDouble ? [0x24, 0x42] : [0x28, 0x42]));
    }
    bytes.push(byte & 0x7f);
    if (isDouble) bytes.push((euc[at + 1] ?? 0) & 0x7f);
  }
  return Uint8Array.from(isDouble ? [...bytes, 0x1b, 0x28, 0x42] : bytes);
}
