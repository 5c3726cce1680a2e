import type { FormHTMLAttributes, Ref } from 'react';

/**
 * A form that is handed to `submit` and to nobody else. Where it is sent before the page’s scripts have arrived,
 * React keeps the `action` and calls it once they have; the browser never sends the form itself, which would put what
 * was typed into the address. React empties a form after its action: that is turned down, what was typed stays.
 */
export function Form({
  submit,
  ...rest
}: Omit<FormHTMLAttributes<HTMLFormElement>, 'action' | 'onSubmit' | 'onReset'> & {
  readonly submit: (typed: FormData) => unknown;
  readonly ref?: Ref<HTMLFormElement>;
}) {
  return (
    <form
      {...rest}
      noValidate
      action={(typed) => {
        submit(typed);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
      onReset={(event) => event.preventDefault()}
    />
  );
}
