package org.quorate.engine.cell;

import org.quorate.charter.SignOff;

/** The column Sign-off. */
final class SignOffReading {
  private static final Phrase DCO =
      Phrase.of(
          "dco|dco 1.1|developer certificate of origin|developer's certificate of origin"
              + "|signed-off-by|signed off by|sign-off",
          "开发者原创声明|开发者来源证书|开发者原创证书");
  private static final Phrase CLA =
      Phrase.of(
          "cla|icla|ccla|contributor licence agreement|contributor license agreement",
          "贡献者许可协议|贡献者协议");

  private SignOffReading() {}

  static SignOff read(Cursor cursor) {
    if (cursor.eat(Words.NONE)) {
      return SignOff.NONE;
    }
    if (cursor.sees(CLA)) {
      throw cursor.wrong(
          CellCode.NOT_SUPPORTED_YET,
          cursor.offset(),
          "an agreement with contributors is not supported yet",
          "write `DCO`, or make the agreement a check");
    }
    cursor.expect(DCO, "write `DCO` or `" + Words.NONE.shown(cursor.language()) + "`");
    return SignOff.DCO;
  }
}
