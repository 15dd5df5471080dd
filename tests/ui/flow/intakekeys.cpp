// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/flow/intakekeys.h"

#include "core/desk/exampledraft.h"
#include "tests/ui/flow/program.h"
#include "ui/intake/formvalue.h"
#include "ui/intake/intakemodel.h"

#include <QTest>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

void typeApplicant(const Keyboard &keys, const Applicant &applicant)
{
    keys.awaitsFocus(u"applicantNumber"_s);
    keys.type(applicant.documentNumber); // tells sex and day of birth
    keys.tabTo(u"applicantName"_s);
    keys.type(applicant.name);
    keys.tabTo(u"applicantPhone"_s);
    keys.type(applicant.phone);
    keys.tabTo(u"applicantAddress"_s);
    keys.type(applicant.address);
}

} // namespace

void fillInIntake(Program &program, const Applicant &applicant, const QString &search)
{
    const Keyboard &keys = program.keys;
    typeApplicant(keys, applicant);
    keys.press(Qt::Key_F3);
    keys.type(search);
    keys.press(Qt::Key_Return);
    const auto &model = *program.window.findChild<IntakeModel *>();
    QTRY_VERIFY_WITH_TIMEOUT(model.item(), patienceMs);
    while (!model.checklist().unanswered.isEmpty()) { // the focus goes from question to question
        const Situation *open = model.item()->situation(model.checklist().unanswered.first());
        keys.press(Qt::Key(Qt::Key_0 + int(open->options.size())));
        QVERIFY(!model.checklist().unanswered.contains(open->id));
    }
    const IntakeDraft example = exampleDraft(*model.item(), applicant, program.clock.today());
    for (const FormField &field : model.item()->formFields) {
        const QString text = formTextFromValue(field, example.form.value(field.key));
        const QString name = u"form-"_s + field.key;
        if (field.required && field.type == FieldType::Choice)
            keys.choose(name, text);
        else if (field.required) {
            keys.tabTo(name);
            keys.retype(text);
        }
    }
    keys.press(Qt::Key_F6);
}

} // namespace yichuang
