const words =
  'about|around|approximately|approx\\.|some|roughly|nearly|almost|over|more than|less than|fewer than|not quite|at least|at most|up to|under|close to|circa|ca\\.|c\\.|an? estimated|an average of|on average|upwards of|in excess of|близько|біля|приблизно|майже|понад|більше|більш ніж|менше|менш ніж|не менше|щонайменше|до|орієнтовно|etwa|rund|ungefähr|circa|fast|über|mehr als|weniger als|knapp|mindestens|environ|près de|plus de|moins de|quelque|presque|cerca de|más de|mais de|около|более|почти|約|およそ|ほぼ';
const pattern = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:${words})[\s\u00a0]*(?:a total of|total of|the|a)?[\s\u00a0]*$|[~≈±<>約][\s\u00a0]*$`,
  'u',
);

/** Whether what stands before a number says that it is only about right: "about 70", "понад сто", "over 12 billion". */
export function isApproximated(text: string, start: number): boolean {
  return pattern.test(text.slice(Math.max(0, start - 40), start).toLowerCase());
}
