package org.quorate.engine.cell;

/** Words that more than one grammar knows. */
final class Words {
  static final Phrase AND = Phrase.of("and", "且|并且|而且");
  static final Phrase OR = Phrase.of("or", "或|或者");
  static final Phrase INCLUDING = Phrase.of("including|of whom|of which", "其中|包括|包含|其中包括|其中至少");

  /** Chinese conjunctions that leave open whether both or either is meant. */
  static final Phrase LOOSE_AND = Phrase.of("and/or", "和|与|及|以及|跟|同");

  static final Phrase NONE = Phrase.of("none|nothing|no|-|n/a|\u2014|\u2013", "无|不需要|不要求|没有");
  static final Phrase YES = Phrase.of("yes|y|true|\u2713|\u2714|\u2705", "是|\u2713");
  static final Phrase NO = Phrase.of("no|n|false|\u2717|\u2718|\u274C", "否|不是");
  static final Phrase ANYONE =
      Phrase.of(
          "anyone|anybody|any person|person|persons|people|everyone|everybody", "任何人|任意人|所有人");
  static final Phrase NOT = Phrase.of("not", "非|不是|并非");
  static final Phrase ONLY = Phrase.of("only|just", "仅限|只限|仅|只");
  static final Phrase OF = Phrase.of("of the|of|out of", "的");
  static final Phrase THE = Phrase.of("the", "");
  static final Phrase WITHIN = Phrase.of("within", "在");
  static final Phrase BY = Phrase.of("by", "由");

  static final Phrase MORE_THAN = Phrase.of("more than|over|>", "超过|多于|大于");
  static final Phrase AT_LEAST =
      Phrase.of("at least|no less than|no fewer than|minimum|min|>=|\u2265", "至少|不少于|不低于|最少");
  static final Phrase LESS_THAN = Phrase.of("less than|fewer than|under|below|<", "不足|不满|少于|小于");
  static final Phrase AT_MOST =
      Phrase.of("at most|no more than|up to|maximum|max|<=|\u2264", "至多|最多|不超过|不多于");

  /** Chinese puts these behind the number. */
  static final Phrase OR_MORE = Phrase.of("or more", "以上|及以上|或以上");

  static final Phrase OR_LESS = Phrase.of("or less|or fewer", "以下|以内|及以下|之内");

  /** Measure words for people. */
  static final Phrase PEOPLE_MEASURE = Phrase.of("", "名|位|个|人");

  private static final Phrase ARTICLE = Phrase.of("a|an|the", "");

  private Words() {}

  /** Reads an article, but not a name that is spelled like one: no name follows behind it. */
  static void article(Cursor cursor) {
    int from = cursor.at();
    boolean read = cursor.eat(ARTICLE);
    boolean more =
        cursor.seesCode()
            || Extent.of(cursor) > cursor.at() && !cursor.sees(AND) && !cursor.sees(OR);
    if (read && !more) {
      cursor.moveTo(from);
    }
  }

  /** Reads {@code and}, but not the {@code and} of {@code and/or}. */
  static boolean and(Cursor cursor) {
    return !cursor.sees(LOOSE_AND) && cursor.eat(AND);
  }

  /** Whether a whole cell says just this. */
  static boolean says(Phrase phrase, String text, Language language) {
    if (text.length() > 64) {
      return false;
    }
    Parsed<Boolean> parsed = Cell.read(text, language, "", cursor -> cursor.eat(phrase));
    return parsed.asOptional().orElse(false);
  }
}
