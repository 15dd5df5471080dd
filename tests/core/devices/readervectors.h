// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace yichuang {

/** Bytes of tests/data/idreader_vectors.json: persons that nobody is. Ends the program when there is no such entry. */
[[nodiscard]] QByteArray readerFrame(const QString &card); ///< the whole answer to a request to read
[[nodiscard]] QByteArray readerTexts(const QString &card); ///< its block of texts
[[nodiscard]] QByteArray readerCommand(const QString &name);
[[nodiscard]] QByteArray readerResponse(const QString &name);

/** The data of an answer to SamCommand::Read with these texts and the photograph of the vectors. */
[[nodiscard]] QByteArray recordWith(const QByteArray &texts);

/** A whole answer with this status. */
[[nodiscard]] QByteArray frameOf(unsigned char status, const QByteArray &data = {});

/** @p texts with the field at @p offset, @p bytes long, holding @p text, padded with blanks. */
[[nodiscard]] QByteArray withText(QByteArray texts, int offset, int bytes, const QString &text);

} // namespace yichuang
