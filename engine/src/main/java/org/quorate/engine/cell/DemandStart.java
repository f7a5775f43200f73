package org.quorate.engine.cell;

/** Whether a new demand begins: an amount, not the next name of a list. */
final class DemandStart {
  private static final Phrase WORDS =
      Phrase.of(
          "all|every|the smaller of|smaller of|at least|more than|a majority|half|a|an|one|two"
              + "|three|four|five|six|seven|eight|nine|ten",
          "全体|所有|全部|除|至少|不少于|超过|过半数|半数|每个|任意");

  private DemandStart() {}

  static boolean isNext(Cursor cursor) {
    boolean digit = Numbers.isDigit(cursor.next());
    return digit
        || cursor.sees(WORDS)
        || cursor.language() == Language.ZH && Numbers.isCounted(cursor, cursor.at());
  }
}
