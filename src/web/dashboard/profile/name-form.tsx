import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { useStrings } from '../strings/strings.tsx';
import { useUpdateMe } from './use-update-me.ts';

export const NameForm = ({ name: known }: { name: string }): ReactNode => {
  const { profile, save } = useStrings();
  const [name, setName] = useState(known);
  const [showsMissing, setShowsMissing] = useState(false);
  const update = useUpdateMe(profile.nameSaved);
  const isMissing = name.trim() === '';
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        setShowsMissing(isMissing);
        if (!isMissing && !update.isPending) update.mutate({ name: name.trim() });
      }}
    >
      <Field
        id="profile-name"
        label={profile.name}
        value={name}
        problem={showsMissing && isMissing ? profile.missingName : undefined}
        autoComplete="name"
        onValue={setName}
      />
      <FormFailure error={update.error} />
      <Button type="submit" busy={update.isPending}>
        {save}
      </Button>
    </form>
  );
};
