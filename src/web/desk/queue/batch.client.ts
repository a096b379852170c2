/** Goes on by itself while cases are left; without it, a button does. */
document.querySelector<HTMLFormElement>('form[data-goes-on]')?.requestSubmit()
